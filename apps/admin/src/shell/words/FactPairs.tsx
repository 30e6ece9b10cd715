import { Pairs, useLocale } from '@careline/ui'
import { type Fact, type Facts, formatFactValue } from '@careline/rules'

interface FactPairsProps {
  /** The catalogue that has their labels and units. */
  known: readonly Fact[]
  facts: Facts
}

/** A customer's facts by their labels, as people write them. */
export function FactPairs({ known, facts }: FactPairsProps) {
  const { locale, pick } = useLocale()
  return (
    <Pairs
      rows={Object.entries(facts).map(([id, value]) => {
        const fact = known.find((candidate) => candidate.id === id)
        return [id, fact?.label ? pick(fact.label) : id, formatFactValue(fact, value, locale)]
      })}
    />
  )
}
