import { Button, Group, Stack } from '@mantine/core'
import type { MergeChoice } from '@careline/campaign'
import { Dialog, useNotify } from '@careline/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { conflictsOf, useSay } from '../api-problem.ts'
import { type Draft, forgetDraft } from '../draft.ts'
import { allChosen, ConflictChoices } from '../merge/ConflictChoices.tsx'
import { useMergeT } from '../merge/messages.ts'
import { usePublishT } from './messages.ts'

/** Brings a draft that began on an earlier release onto the live one, and asks whose stays where both changed the same; nothing where it is on it. */
export function UpdateDraft({ draft }: { draft: Draft }) {
  const t = usePublishT('publish')
  const merge = useMergeT('merge')
  const say = useSay()
  const notify = useNotify()
  const overview = useQuery(api.campaign.overview.queryOptions())
  const live = overview.data?.liveRelease
  const [choices, setChoices] = useState<MergeChoice[]>([])
  const rebase = useMutation(
    api.draft.rebase.mutationOptions({
      onSuccess: () => notify({ message: t('updated', { number: String(live?.number) }) }),
      onError: (error) => {
        if (!conflictsOf(error)) notify({ tone: 'failed', message: say(error) })
      },
      onSettled: forgetDraft,
    }),
  )
  const conflicts = conflictsOf(rebase.error)
  const close = () => {
    rebase.reset()
    setChoices([])
  }
  if (!live || live.id === draft.baseRelease.id) return null
  const number = String(live.number)
  return (
    <>
      <Button variant="default" loading={rebase.isPending} onClick={() => rebase.mutate(undefined)}>
        {t('update', { number })}
      </Button>
      {conflicts && (
        <Dialog size="xl" title={merge('rebaseTitle', { number })} onClose={close}>
          <Stack gap="sm">
            {merge('rebaseHelp')}
            <ConflictChoices
              conflicts={conflicts}
              campaign={draft.document}
              heads={[merge('draft'), merge('release', { number })]}
              choices={choices}
              onChange={setChoices}
            />
            <Group justify="flex-end">
              <Button disabled={!allChosen(conflicts, choices)} onClick={() => rebase.mutate({ choices })}>
                {merge('rebase')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  )
}
