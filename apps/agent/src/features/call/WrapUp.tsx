import type { Campaign, CallScreen } from '@careline/campaign'
import { Kbd, SkeletonPanel, useFormat, useLocale, useNotify } from '@careline/ui'
import { Alert, Button, Select } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import { problemOf, trpc, type CallView } from '../../api.ts'
import { useT } from '../../messages.ts'
import classes from './call.module.css'
import wrapUp from './wrap-up.module.css'
import type { CallSession } from './use-call-session.ts'
import { callHolder, setCurrentCall } from '../../shell/call/held-call.ts'
import { useHeadingFocus } from './use-heading-focus.ts'
import { WrapUpList } from './WrapUpList.tsx'

interface WrapUpProps {
  formRef: RefObject<HTMLFormElement | null>
  view: CallView
  campaign: Campaign
  screen: CallScreen
  session: CallSession
}

/** The last page of a call: its outcome, what was agreed, what will be done and sent. One press saves it all. */
export function WrapUp({ formRef, view, campaign, screen, session }: WrapUpProps) {
  const t = useT('call')
  const format = useFormat()
  const { pick } = useLocale()
  const notify = useNotify()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const heading = useHeadingFocus()
  const ended = screen.walk.ended
  const reached = ended?.outcome ?? 'completed'
  const belowQuota = reached === 'completed' && !screen.quota.met
  const [endReason, setEndReason] = useState<string | null>(null)
  const outcome = belowQuota && endReason !== null ? 'ended-by-customer' : reached

  const { refusalReasons, endReasons } = campaign.policies.calls
  const reason = [...refusalReasons, ...endReasons].find(({ id }) => id === (endReason ?? ended?.reason))

  const input = {
    callId: view.callId,
    fence: view.fence,
    outcome,
    ...(outcome === 'ended-by-customer' && { endedByCustomerReason: endReason ?? ended?.reason }),
    ...(outcome === 'not-interested' && ended?.reason !== undefined && { reason: ended.reason }),
    ...(ended?.callBackAt !== undefined && { callBackAt: ended.callBackAt }),
  }
  const saved = session.save === 'saved'
  const ready = !(belowQuota && endReason === null)
  const preview = useQuery({
    ...trpc.calls.previewWrapUp.queryOptions(input),
    enabled: ready && saved,
    gcTime: 0,
    staleTime: 0,
  })
  // The press that leaves the note is the one that saves it: the call is closed once everything is stored.
  const [asked, setAsked] = useState(false)
  const close = useMutation(
    trpc.calls.close.mutationOptions({
      onError: () => setAsked(false),
      onSuccess: async ({ followUps, messages }) => {
        notify({ message: t('wrapUp.closed', { followUps: followUps.length, messages: messages.length }) })
        callHolder.letGo()
        await setCurrentCall(queries, null)
        await navigate({ to: '/' })
        await Promise.all([
          queries.invalidateQueries({ queryKey: trpc.calls.myDay.queryKey() }),
          queries.invalidateQueries({ queryKey: trpc.campaign.overview.queryKey() }),
          queries.invalidateQueries({ queryKey: trpc.followUps.list.queryKey() }),
        ])
      },
    }),
  )
  const closeNow = useEffectEvent(() => {
    if (!close.isPending) close.mutate(input)
  })
  useEffect(() => {
    if (asked && saved) closeNow()
  }, [asked, saved])
  const failure = preview.error ?? close.error
  const problem = problemOf(failure)
  return (
    <form
      ref={formRef}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && !preview.isError) setAsked(true)
      }}
    >
      <h1 ref={heading} tabIndex={-1} className={classes.crumb}>
        {t('wrapUp.title')}
      </h1>
      <p className={wrapUp.outcome}>
        {t(`outcomes.${outcome}`)}
        {reason && ` · ${pick(reason.label)}`}
      </p>
      {belowQuota && (
        <Alert color="yellow" mb="md">
          {t('wrapUp.belowQuota', { recorded: screen.quota.recorded, needed: screen.quota.needed })}
          <Select
            mt="sm"
            label={t('wrapUp.endedByCustomer')}
            searchable
            placeholder={t('ending.chooseReason')}
            data={endReasons.map(({ id, label }) => ({ value: id, label: pick(label) }))}
            value={endReason}
            onChange={setEndReason}
            clearable
          />
        </Alert>
      )}
      {failure && (
        <Alert color="red" role="alert" mb="md">
          {problem ? pick(problem.message) : t(preview.isError ? 'wrapUp.unseen' : 'wrapUp.failed')}
          {preview.isError && (
            <Button
              variant="default"
              size="xs"
              mt="sm"
              display="block"
              loading={preview.isFetching}
              onClick={() => void preview.refetch()}
            >
              {t('wrapUp.retry')}
            </Button>
          )}
        </Alert>
      )}
      {ready && saved && preview.isPending && <SkeletonPanel />}
      {preview.data && <WrapUpList view={view} campaign={campaign} screen={screen} left={preview.data} />}
      {preview.data?.againAt && <p>{t('wrapUp.again', { at: format.dateTime(preview.data.againAt) })}</p>}
      <div className={wrapUp.close}>
        <Button
          type="submit"
          size="md"
          disabled={!ready || preview.isError}
          loading={asked}
          rightSection={<Kbd>Enter</Kbd>}
          autoFocus
        >
          {t('wrapUp.close')}
        </Button>
      </div>
    </form>
  )
}
