import { type Campaign, describeChanges } from '@careline/campaign'
import { useMemo } from 'react'
import { ChangeList } from '../../shell/words/ChangeList.tsx'
import { useReleasesT } from './messages.ts'
import classes from './releases.module.css'

/** What differs between two documents, each in a sentence. */
export function Differences({ before, after }: { before: Campaign; after: Campaign }) {
  const t = useReleasesT('releases')
  const changes = useMemo(() => describeChanges(before, after), [before, after])
  if (changes.length === 0) return <p className={classes.soft}>{t('same')}</p>
  return <ChangeList changes={changes} documents={[after, before]} />
}
