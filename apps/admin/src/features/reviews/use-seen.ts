import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, queryClient } from '../../api.ts'
import type { Review } from './review.ts'

/** An author who has the page open has seen how their change stands: it is no news any more. */
export function useSeen({ id: reviewId, state, isNews }: Pick<Review, 'id' | 'state' | 'isNews'>): void {
  const { mutate } = useMutation(
    api.reviews.seen.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: api.reviews.counts.queryKey() })
        void queryClient.invalidateQueries({ queryKey: api.reviews.list.pathKey() })
      },
    }),
  )
  useEffect(() => {
    if (isNews) mutate({ reviewId, state })
  }, [isNews, mutate, reviewId, state])
}
