import { Badge, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { useShellT } from './messages.ts'

/** Beside “Reviews” in the navigation: what waits for this person, what is held back, and whether their own was decided. */
export function ReviewsBadge() {
  const t = useShellT('nav')
  const counts = useQuery(api.reviews.counts.queryOptions()).data
  if (!counts) return null
  const { waitingForMe, heldBack, decidedOfMine } = counts
  if (heldBack > 0) return <Mark color="red" shown={heldBack} words={t('reviewsHeld', { count: String(heldBack) })} />
  if (waitingForMe > 0)
    return <Mark color="yellow" shown={waitingForMe} words={t('reviewsWaiting', { count: String(waitingForMe) })} />
  if (decidedOfMine === 0) return null
  return <Mark color="gray" shown={decidedOfMine} words={t('reviewsDecided', { count: String(decidedOfMine) })} />
}

function Mark({ color, shown, words }: { color: string; shown: number; words: string }) {
  return (
    <Badge size="sm" color={color} title={words}>
      <span aria-hidden="true">{shown}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </Badge>
  )
}
