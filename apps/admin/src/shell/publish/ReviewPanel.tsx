import { Badge, Button, Stack, Text } from '@mantine/core'
import { Panel, useFormat, useLocale } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { usePublishT } from './messages.ts'

/** How the newest review of the draft stands, and the way to it; nothing where it is over and done with. */
export function ReviewPanel() {
  const t = usePublishT('publish')
  const format = useFormat()
  const { pick } = useLocale()
  const [newest] = useQuery(api.reviews.list.queryOptions({ limit: 1 })).data ?? []
  if (!newest || newest.state === 'published' || newest.state === 'withdrawn') return null
  const { id: reviewId, heldBack, state } = newest
  return (
    <Panel title={t('review')} detail={<Badge>{t(state)}</Badge>}>
      <Stack gap="xs" align="start">
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {newest.message}
        </Text>
        <Text size="sm" c="dimmed">
          {t('reviewBy', { name: newest.submittedBy.name, time: format.dateTime(newest.submittedAt) })}
          {newest.approvedBy && ` · ${t('approvedBy', { name: newest.approvedBy.name })}`}
          {newest.publishAt && ` · ${t('publishAt', { time: format.dateTime(newest.publishAt) })}`}
        </Text>
        {state === 'held-back' && (
          <Text size="sm" c="var(--careline-out)">
            {heldBack?.reasons.map(({ message }) => pick(message)).join(' ')}
          </Text>
        )}
        <Button component={Link} to="/reviews/$reviewId" params={{ reviewId } as never} variant="default" size="xs">
          {t('openReview')}
        </Button>
      </Stack>
    </Panel>
  )
}
