import { Stack, Text } from '@mantine/core'
import type { Campaign } from '@careline/campaign'
import { useLocale } from '@careline/ui'
import { problemOf } from '../../shell/api-problem.ts'
import { FactField } from './FactField.tsx'
import { usePlaygroundT } from './messages.ts'
import { shownValue, type Typed, typedFacts } from './typed-value.ts'

interface FactsFormProps {
  document: Campaign
  typed: Typed
  /** What the server refused, if it did. */
  error: unknown
  onType: (typed: Typed) => void
}

/** A field for each fact, by its type, filled in with the campaign's example customer. */
export function FactsForm({ document, typed, error, onType }: FactsFormProps) {
  const t = usePlaygroundT('playground')
  const { pick } = useLocale()
  const problem = problemOf(error)
  const { provinceFact, districtFact } = document.places
  const home = typedFacts(document).find(({ id }) => id === provinceFact)
  const province = document.provinces.find(({ code }) => home && code === shownValue(document, typed, home))
  const named = (places: { code: string; name: string }[]) =>
    places.map(({ code, name }) => ({ value: code, label: name }))
  const names: Record<string, ReturnType<typeof named>> = {
    [provinceFact]: named(document.provinces),
    ...(province && { [districtFact]: named(province.districts) }),
  }
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('factsHelp')}
      </Text>
      {typedFacts(document).map((fact) => (
        <FactField
          key={fact.id}
          fact={fact}
          {...(names[fact.id] && { names: names[fact.id] })}
          value={shownValue(document, typed, fact)}
          error={problem?.field === fact.id ? pick(problem.message) : undefined}
          onChange={(value) => onType({ ...typed, [fact.id]: value })}
        />
      ))}
    </Stack>
  )
}
