import { Button, Group, TextInput } from '@mantine/core'
import { Dialog, useNotify } from '@careline/ui'
import type { Facts } from '@careline/rules'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useSay } from '../api-problem.ts'
import { forgetDraft } from '../draft.ts'
import { useSaveCaseT } from './messages.ts'

interface SaveCaseDialogProps {
  /** What the case is called, unless the person says otherwise. */
  name: string
  from: { kind: 'facts'; facts: Facts } | { kind: 'customer'; memberId: string }
  revision: number
  onClose: () => void
}

const LONGEST = 200

/** A customer becomes a case of the draft, with what it decides for them now. */
export function SaveCaseDialog({ name: proposed, from, revision, onClose }: SaveCaseDialogProps) {
  const t = useSaveCaseT('saveCase')
  const say = useSay()
  const notify = useNotify()
  const [name, setName] = useState(proposed.slice(0, LONGEST))
  const [asked, setAsked] = useState(false)
  const save = useMutation(
    api.draft.saveCase.mutationOptions({
      onSuccess: () => {
        notify({ message: t('saved') })
        onClose()
      },
      onSettled: forgetDraft,
    }),
  )
  const given = name.trim()
  return (
    <Dialog onClose={onClose} title={t('title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (given) save.mutate({ name: given, from, revision })
        }}
      >
        <TextInput
          label={t('name')}
          description={t('caseHelp')}
          value={name}
          maxLength={LONGEST}
          data-autofocus
          error={asked && !given ? t('nameMissing') : save.isError ? say(save.error) : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
