import { Alert, Button, Group, Stack, Textarea } from '@mantine/core'
import { Panel, useConfirm, useFormat, useLocale } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api } from '../../api.ts'
import { mayApprove } from '../../shell/roles.ts'
import { useUser } from '../../shell/session.ts'
import { Ended } from './Ended.tsx'
import { useReviewsT } from './messages.ts'
import { isOpen, type Review, whyNot } from './review.ts'
import classes from './reviews.module.css'
import { ScheduleForm } from './ScheduleForm.tsx'
import { StateBadge } from './StateBadge.tsx'
import { useReviewSteps } from './use-review-steps.ts'

/** How the review stands and the one decision to make; what may not be done says why beside its button. */
export function DecisionPanel({ review }: { review: Review }) {
  const t = useReviewsT('reviews')
  const { pick } = useLocale()
  const format = useFormat()
  const confirm = useConfirm()
  const user = useUser()
  const [text, setText] = useState('')
  const [reasonId, sendBackId] = [useId(), useId()]
  const live = useQuery(api.campaign.overview.queryOptions()).data?.liveRelease
  const steps = useReviewSteps(review)
  const { state, may, heldBack, baseRelease } = review
  const why = isOpen(review) ? whyNot(review, { id: user.id, isApprover: mayApprove(user.roles) }, live?.id) : null
  const decides = state === 'waiting' || state === 'held-back'
  const publishes = state === 'approved' || state === 'scheduled'
  // What holds it back is said above already.
  const isSaid =
    why === 'stale' && state === 'held-back' && heldBack?.reasons.some(({ code }) => code === 'base-moved') === true
  const said = text.trim()
  const releases = { live: String(live?.number ?? ''), base: String(baseRelease.number) }
  const written = () => setText('')
  // Publishing takes no comment: there the box stands with what takes it.
  const box = may.sendBack && (
    <Textarea
      label={t(decides ? 'comment' : 'backWhy')}
      description={decides && t('commentHelp')}
      autosize
      minRows={2}
      maxLength={2000}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  )
  return (
    <Panel title={t('decision')} detail={<StateBadge state={state} />}>
      <Stack gap="sm">
        {!isOpen(review) && <Ended review={review} />}
        {heldBack && state === 'held-back' && (
          <Alert
            {...(isSaid && { id: reasonId })}
            color="red"
            title={t('heldTitle', { time: format.dateTime(heldBack.at) })}
            role="alert"
          >
            <ul className={classes.sentences}>
              {heldBack.reasons.map(({ message }) => (
                <li key={message.en}>{pick(message)}</li>
              ))}
            </ul>
            {may.approve && why === null && t('heldHelp')}
          </Alert>
        )}
        {why && !isSaid && (
          <p id={reasonId} className={classes.why}>
            {t(why === 'stale' && publishes ? 'why-stale-publish' : `why-${why}`, releases)}
          </p>
        )}
        {decides && box}
        {decides && (
          <Button
            disabled={!may.approve || why !== null}
            aria-describedby={why ? reasonId : undefined}
            loading={steps.busy}
            onClick={() => steps.approve(said, written)}
          >
            {t(state === 'held-back' ? 'approveAgain' : 'approve')}
          </Button>
        )}
        {publishes && (
          <Button
            variant={state === 'scheduled' ? 'default' : 'filled'}
            disabled={!may.publish || why !== null}
            aria-describedby={why ? reasonId : undefined}
            loading={steps.busy}
            onClick={() =>
              confirm({
                question: t('publishAsk'),
                detail: t('publishHelp'),
                confirmLabel: t('publish'),
                onConfirm: steps.publish,
              })
            }
          >
            {t('publish')}
          </Button>
        )}
        {publishes && may.schedule && why === null && <ScheduleForm review={review} steps={steps} />}
        {!decides && box}
        <Group gap="xs">
          {may.unschedule && (
            <Button variant="default" loading={steps.busy} onClick={steps.unschedule}>
              {t('unschedule')}
            </Button>
          )}
          {may.sendBack && (
            <Button
              variant="default"
              disabled={!said}
              aria-describedby={said ? undefined : sendBackId}
              loading={steps.busy}
              onClick={() => steps.sendBack(said, written)}
            >
              {t('sendBack')}
            </Button>
          )}
          {may.withdraw && (
            <Button
              variant="default"
              loading={steps.busy}
              onClick={() =>
                confirm({
                  question: t('withdrawAsk'),
                  detail: t('withdrawHelp'),
                  confirmLabel: t('withdraw'),
                  onConfirm: steps.withdraw,
                })
              }
            >
              {t('withdraw')}
            </Button>
          )}
        </Group>
        {may.sendBack && !said && (
          <p id={sendBackId} className={classes.soft}>
            {t('sendBackWhy')}
          </p>
        )}
      </Stack>
    </Panel>
  )
}
