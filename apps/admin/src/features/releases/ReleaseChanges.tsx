import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ShortChanges } from '../../shell/words/ChangeList.tsx'
import { useReleasesT } from './messages.ts'
import classes from './releases.module.css'

/** What a release changed, as short as a list needs it. */
export function ReleaseChanges({ number }: { number: number }) {
  const t = useReleasesT('releases')
  const query = useQuery(api.releases.changes.queryOptions({ number }, { staleTime: Number.POSITIVE_INFINITY }))
  if (number === 1) return <span className={classes.soft}>{t('firstShort')}</span>
  if (query.isError) return <span className={classes.soft}>{t('changesFailed')}</span>
  if (!query.data) return <Skeleton height={14} />
  return query.data.length === 0 ? (
    <span className={classes.soft}>{t('same')}</span>
  ) : (
    <ShortChanges changes={query.data} />
  )
}
