import { Skeleton } from '@mantine/core'
import { useInViewport } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { ShortChanges } from '../../shell/words/ChangeList.tsx'
import { useReleasesT } from './messages.ts'
import classes from './releases.module.css'

interface ReleaseChangesProps {
  number: number
}

/** What a release changed, as short as a list needs it. Asked for once it is in view: the server reads two whole documents to tell. */
export function ReleaseChanges({ number }: ReleaseChangesProps) {
  const { ref, inViewport } = useInViewport<HTMLDivElement>()
  return (
    <div ref={ref}>
      <Told number={number} asked={inViewport} />
    </div>
  )
}

function Told({ number, asked }: ReleaseChangesProps & { asked: boolean }) {
  const t = useReleasesT('releases')
  const isFirst = number === 1
  const query = useQuery(
    api.releases.changes.queryOptions({ number }, { staleTime: Number.POSITIVE_INFINITY, enabled: asked && !isFirst }),
  )
  if (isFirst) return <span className={classes.soft}>{t('firstShort')}</span>
  if (query.isError) return <span className={classes.soft}>{t('changesFailed')}</span>
  if (!query.data) return <Skeleton height={14} />
  return query.data.length === 0 ? (
    <span className={classes.soft}>{t('same')}</span>
  ) : (
    <ShortChanges changes={query.data} />
  )
}
