import { Button } from '@mantine/core'
import { useNotify } from '@careline/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useSay } from '../api-problem.ts'
import { type Draft, forgetDraft } from '../draft.ts'
import { usePublishT } from './messages.ts'

/** Brings a draft that began on an earlier release onto the live one; nothing where it is on it. */
export function UpdateDraft({ draft }: { draft: Draft }) {
  const t = usePublishT('publish')
  const say = useSay()
  const notify = useNotify()
  const overview = useQuery(api.campaign.overview.queryOptions())
  const live = overview.data?.liveRelease
  const rebase = useMutation(
    api.draft.rebase.mutationOptions({
      onSuccess: () => notify({ message: t('updated', { number: String(live?.number) }) }),
      onError: (error) => notify({ tone: 'failed', message: say(error) }),
      onSettled: forgetDraft,
    }),
  )
  if (!live || live.id === draft.baseRelease.id) return null
  return (
    <Button variant="default" loading={rebase.isPending} onClick={() => rebase.mutate()}>
      {t('update', { number: String(live.number) })}
    </Button>
  )
}
