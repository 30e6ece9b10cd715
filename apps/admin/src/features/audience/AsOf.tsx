import { Button, Group } from '@mantine/core'
import { MomentField, Panel, SkeletonRows, useFormat } from '@careline/ui'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import { releaseOptions } from '../../shell/use-live-document.ts'
import classes from './audience.module.css'
import { CustomerAnswer } from './CustomerAnswer.tsx'
import { useAudienceT } from './messages.ts'

/** What this customer would have got at an earlier moment: by the release and the customers of that time. */
export function AsOf({ memberId }: { memberId: string }) {
  const t = useAudienceT('audience')
  const format = useFormat()
  const say = useSay()
  const [asked, setAsked] = useState(() => new Date().toISOString())
  const [at, setAt] = useState<string | null>(null)
  const query = useQuery(api.audience.asOf.queryOptions(at === null ? skipToken : { memberId, at }, { retry: false }))
  const then = query.data
  const release = useQuery(releaseOptions(then ? { id: then.release.id } : null)).data
  return (
    <Panel title={t('asOf')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!asked) return
          if (asked === at) void query.refetch()
          else setAt(asked)
        }}
      >
        <Group gap="xs" align="end">
          {/* To the second: what went live a moment ago would otherwise not have been live yet. */}
          <MomentField withSeconds label={t('asOfAt')} value={asked} onChange={setAsked} />
          <Button type="submit" variant="default" disabled={!asked} loading={query.isFetching}>
            {t('asOfShow')}
          </Button>
        </Group>
      </form>
      <div aria-live="polite">
        {query.isError && (
          <p className={classes.refused} role="alert">
            {say(query.error)}
          </p>
        )}
        {query.isLoading && <SkeletonRows rows={3} columns={2} />}
        {then && (
          <>
            <p className={classes.then}>
              {t('asOfThen', {
                time: format.dateTime(then.at),
                number: String(then.release.number),
                file: then.snapshot.fileName,
              })}
            </p>
            <CustomerAnswer customer={then} campaign={release?.document} />
          </>
        )}
      </div>
    </Panel>
  )
}
