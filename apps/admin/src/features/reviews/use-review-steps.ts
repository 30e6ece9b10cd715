import { useFormat, useNotify } from '@careline/ui'
import { useMutation } from '@tanstack/react-query'
import { api, queryClient } from '../../api.ts'
import { problemOf, useSay } from '../../shell/api-problem.ts'
import { showPublished } from '../../shell/draft.ts'
import { expectOwnRelease, forgetOwnRelease } from '../../shell/own-news.ts'
import { useReviewsT } from './messages.ts'
import type { Review } from './review.ts'

const settled = () => void queryClient.invalidateQueries({ queryKey: api.reviews.pathKey() })

/** What can be done with a review: each tells what came of it, and the page then shows how the review stands. */
export function useReviewSteps({
  id: reviewId,
  baseRelease,
  heldBack,
}: Pick<Review, 'id' | 'baseRelease' | 'heldBack'>) {
  const t = useReviewsT('reviews')
  const say = useSay()
  const notify = useNotify()
  const format = useFormat()
  const onError = (error: unknown) => notify({ tone: 'failed', message: say(error) })
  const steps = { onError, onSettled: settled }
  const nextNumber = baseRelease.number + 1
  const decide = useMutation(
    api.reviews.decide.mutationOptions({
      ...steps,
      onSuccess: (_, { decision }) => notify({ message: t(decision === 'approve' ? 'approvedNow' : 'sentBackNow') }),
    }),
  )
  const schedule = useMutation(
    api.reviews.schedule.mutationOptions({
      ...steps,
      onSuccess: (_, { at }) => notify({ message: t('scheduledNow', { time: format.dateTime(at) }) }),
    }),
  )
  const unschedule = useMutation(
    api.reviews.unschedule.mutationOptions({ ...steps, onSuccess: () => notify({ message: t('unscheduledNow') }) }),
  )
  const withdraw = useMutation(
    api.reviews.withdraw.mutationOptions({ ...steps, onSuccess: () => notify({ message: t('withdrawnNow') }) }),
  )
  const publish = useMutation(
    api.reviews.publish.mutationOptions({
      onMutate: () => expectOwnRelease(nextNumber),
      onSuccess: (release) => {
        notify({ message: t('publishedNow', { number: String(release.number) }) })
        showPublished(release)
        void queryClient.invalidateQueries()
      },
      onError: (error) => {
        forgetOwnRelease(nextNumber)
        // The page itself says why it was held back.
        if (problemOf(error)?.code !== 'held-back') onError(error)
        settled()
      },
    }),
  )
  return {
    approve: (text: string, onSuccess: () => void) =>
      decide.mutate(
        { reviewId, decision: 'approve', heldAt: heldBack?.at ?? null, comments: text ? [{ text }] : [] },
        { onSuccess },
      ),
    sendBack: (text: string, onSuccess: () => void) =>
      decide.mutate({ reviewId, decision: 'send-back', comments: [{ text }] }, { onSuccess }),
    schedule: (at: string) => schedule.mutate({ reviewId, at }),
    unschedule: () => unschedule.mutate({ reviewId }),
    withdraw: () => withdraw.mutate({ reviewId }),
    publish: () => publish.mutate({ reviewId }),
    busy: [decide, schedule, unschedule, withdraw, publish].some(({ isPending }) => isPending),
  }
}

export type ReviewSteps = ReturnType<typeof useReviewSteps>
