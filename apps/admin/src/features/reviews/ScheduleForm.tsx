import { Button, Group, Stack } from '@mantine/core'
import { MomentField, useFormat } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api.ts'
import { useReviewsT } from './messages.ts'
import { quickTimes } from './quick-times.ts'
import type { Review } from './review.ts'
import classes from './reviews.module.css'
import type { ReviewSteps } from './use-review-steps.ts'

const TICK_MS = 10_000

/** Has an approved change published at a time: the usual ones by one press, any other in the campaign's zone. */
export function ScheduleForm({ review: { publishAt }, steps }: { review: Review; steps: ReviewSteps }) {
  const t = useReviewsT('reviews')
  const format = useFormat()
  const [at, setAt] = useState(publishAt ?? '')
  const [now, setNow] = useState(Date.now)
  // Past midnight, tomorrow is another day.
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(tick)
  }, [])
  const rehearsing = useQuery(api.campaign.overview.queryOptions()).data?.mode.mode === 'rehearsal'
  const { tomorrow, monday } = quickTimes(now)
  return (
    <Stack gap="xs" component="fieldset" className={classes.schedule}>
      <legend>{t(publishAt ? 'reschedule' : 'schedule')}</legend>
      {publishAt && <b>{t('scheduledNow', { time: format.dateTime(publishAt) })}</b>}
      <Group gap="xs">
        <Button size="xs" variant="light" loading={steps.busy} onClick={() => steps.schedule(tomorrow)}>
          {t('tomorrow', { date: format.date(tomorrow).slice(0, 5) })}
        </Button>
        {monday !== tomorrow && (
          <Button size="xs" variant="light" loading={steps.busy} onClick={() => steps.schedule(monday)}>
            {t('monday', { date: format.date(monday).slice(0, 5) })}
          </Button>
        )}
      </Group>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (at) steps.schedule(at)
        }}
      >
        <Group gap="xs" align="end">
          <MomentField size="xs" label={t('otherTime')} value={at} onChange={setAt} />
          <Button type="submit" size="xs" variant="default" disabled={!at} loading={steps.busy}>
            {t('setTime')}
          </Button>
        </Group>
      </form>
      <p className={classes.soft}>
        {rehearsing && t('realTime')} {t('scheduleHelp')}
      </p>
    </Stack>
  )
}
