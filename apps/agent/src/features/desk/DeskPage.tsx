import {
  EmptyState,
  ErrorState,
  KeyHint,
  PageHeader,
  Panel,
  SkeletonPanel,
  StatRow,
  StatTile,
  useFormat,
  useLocale,
} from '@careline/ui'
import { Button, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPhoneCall } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf, trpc } from '../../api.ts'
import { useT } from '../../messages.ts'
import { setCurrentCall } from '../../shell/call/held-call.ts'
import classes from './desk.module.css'

/** Between calls: one key for the next customer, and how far the day has come. */
export function DeskPage() {
  const t = useT('desk')
  const format = useFormat()
  const { pick } = useLocale()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const me = useQuery(trpc.session.me.queryOptions())
  const overview = useQuery(trpc.campaign.overview.queryOptions())
  const day = useQuery(trpc.calls.myDay.queryOptions())
  const current = useQuery(trpc.calls.current.queryOptions())
  const [nobody, setNobody] = useState(false)
  const claim = useMutation(
    trpc.calls.next.mutationOptions({
      onSuccess: async (call) => {
        await setCurrentCall(queries, call)
        setNobody(call === null)
        await queries.invalidateQueries({ queryKey: trpc.campaign.overview.queryKey() })
        if (call) await navigate({ to: '/call' })
      },
    }),
  )
  const take = () => {
    if (current.data) void navigate({ to: '/call' })
    else if (!claim.isPending) claim.mutate()
  }
  // Nobody was there to call; whoever comes to wait after that may be.
  const waiting = overview.data?.progress.waiting ?? 0
  const [waitingBefore, setWaitingBefore] = useState(waiting)
  if (waiting !== waitingBefore) {
    setWaitingBefore(waiting)
    if (waiting > waitingBefore) setNobody(false)
  }
  useHotkeys([['space', take]], ['INPUT', 'TEXTAREA', 'SELECT', 'BUTTON', 'A'])

  if (overview.isError && !overview.data) return <ErrorState onRetry={() => void overview.refetch()} />
  if (!overview.data || me.isPending || current.isPending) return <SkeletonPanel />
  const { progress, audience } = overview.data
  const refusal = problemOf(claim.error)
  const figure = (count: number | undefined) => (count === undefined ? '–' : format.number(count))
  return (
    <div className={classes.desk}>
      <PageHeader title={t('greeting', { name: me.data?.user.name ?? '' })} description={pick(overview.data.label)} />
      <div className={classes.next}>
        {!audience ? (
          <EmptyState title={t('notReadyTitle')} description={t('notReadyText')} />
        ) : nobody ? (
          <EmptyState
            title={t('emptyTitle')}
            description={t('emptyText')}
            action={
              <Button variant="default" onClick={take} loading={claim.isPending}>
                {t('emptyRetry')}
              </Button>
            }
          />
        ) : (
          <>
            <Button
              size="lg"
              leftSection={<IconPhoneCall size={22} stroke={1.6} />}
              onClick={take}
              loading={claim.isPending}
              autoFocus
            >
              {current.data ? t('resume') : t('next')}
            </Button>
            <Text c="dimmed" mt="sm">
              <KeyHint keys={[t('space')]} /> {t('hint')}
            </Text>
          </>
        )}
        {claim.isError && (
          <div className={classes.refused} role="alert">
            {refusal ? pick(refusal.message) : t('unreachable')}
          </div>
        )}
      </div>
      <Panel title={t('today')}>
        <StatRow>
          <StatTile label={t('calls')} figure={figure(day.data?.calls)} />
          <StatTile label={t('completed')} figure={figure(day.data?.completed)} />
        </StatRow>
      </Panel>
      <Panel title={t('progress')}>
        <StatRow>
          <StatTile label={t('waiting')} figure={format.number(progress.waiting)} />
          <StatTile label={t('callBack')} figure={format.number(progress.callBack)} />
          <StatTile label={t('inCall')} figure={format.number(progress.inCall)} />
          <StatTile label={t('done')} figure={format.number(progress.done)} />
        </StatRow>
      </Panel>
    </div>
  )
}
