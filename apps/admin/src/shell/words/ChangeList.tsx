import type { Campaign } from '@careline/campaign'
import { useLocale } from '@careline/ui'
import type { RuleSetChanges } from '../draft.ts'
import { useWordsT } from './messages.ts'
import { useFew } from './use-few.tsx'
import classes from './words.module.css'

interface ChangeListProps {
  changes: readonly RuleSetChanges[]
  /** Documents that know the rule sets' labels, the newer first. */
  documents: readonly Campaign[]
}

/** Changes in sentences, under the part of the document that they are of. */
export function ChangeList({ changes, documents }: ChangeListProps) {
  const t = useWordsT('words')
  const { locale, pick } = useLocale()
  const nameOf = (ruleSetId: string) => {
    const label = documents.flatMap(({ ruleSets }) => ruleSets).find(({ id }) => id === ruleSetId)?.label
    return label ? pick(label) : ruleSetId
  }
  return changes.map((change) => (
    <section key={change.area + (change.ruleSetId ?? '') + change.sentences.en.join()}>
      <h3 className={classes.area}>{change.ruleSetId === undefined ? t(change.area) : nameOf(change.ruleSetId)}</h3>
      <SentenceList sentences={change.sentences[locale]} />
    </section>
  ))
}

/** Sentences one below the other; of many the first few, until all are asked for. */
export function SentenceList({ sentences, few = 12 }: { sentences: readonly string[]; few?: number }) {
  const { shown, more } = useFew(sentences, few)
  return (
    <>
      <ul className={classes.sentences}>
        {shown.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {more}
    </>
  )
}

/** The first two sentences of a change and how many more there are, for a list. */
export function ShortChanges({ changes }: { changes: readonly RuleSetChanges[] }) {
  const t = useWordsT('words')
  const { locale } = useLocale()
  const sentences = changes.flatMap((change) => change.sentences[locale])
  const rest = sentences.length - SHOWN
  return (
    <ul className={classes.short}>
      {sentences.slice(0, SHOWN).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {rest > 0 && <li>{t('more', { count: String(rest) })}</li>}
    </ul>
  )
}

const SHOWN = 2
