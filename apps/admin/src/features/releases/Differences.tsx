import { useLocale } from '@careline/ui'
import { type Campaign, describeChanges } from '@careline/campaign'
import { useMemo } from 'react'
import { useReleasesT } from './messages.ts'
import classes from './releases.module.css'

/** What differs between two documents, each in a sentence. */
export function Differences({ before, after }: { before: Campaign; after: Campaign }) {
  const t = useReleasesT('releases')
  const { locale, pick } = useLocale()
  const changes = useMemo(() => describeChanges(before, after), [before, after])
  const nameOf = (ruleSetId: string) => {
    const label = [...after.ruleSets, ...before.ruleSets].find((set) => set.id === ruleSetId)?.label
    return label ? pick(label) : ruleSetId
  }
  if (changes.length === 0) return <p className={classes.soft}>{t('same')}</p>
  return changes.map((change) => (
    <section key={change.area + (change.ruleSetId ?? '')}>
      <h2 className={classes.area}>{change.ruleSetId === undefined ? t(change.area) : nameOf(change.ruleSetId)}</h2>
      <ul className={classes.sentences}>
        {change.sentences[locale].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  ))
}
