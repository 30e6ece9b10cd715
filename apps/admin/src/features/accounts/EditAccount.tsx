import { Alert, Button, Group, Stack, Switch, TextInput } from '@mantine/core'
import { ConfirmButton, Dialog, useNotify } from '@careline/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import { useUser } from '../../shell/session.ts'
import type { AccountRow } from './AccountTable.tsx'
import type { HandedOver } from './FirstPassword.tsx'
import { useAccountsT } from './messages.ts'
import { RoleSelect } from './RoleSelect.tsx'

interface EditAccountProps {
  account: AccountRow
  onPassword: (made: HandedOver) => void
  onClose: () => void
}

export function EditAccount({ account, onPassword, onClose }: EditAccountProps) {
  const t = useAccountsT('accounts')
  const say = useSay()
  const notify = useNotify()
  const own = useUser().id === account.id
  const [name, setName] = useState(account.name)
  const [role, setRole] = useState(account.role)
  const [active, setActive] = useState(account.active)
  const onSettled = () => queryClient.invalidateQueries({ queryKey: api.accounts.pathKey() })
  const change = useMutation(
    api.accounts.change.mutationOptions({
      onSuccess: () => {
        notify({ message: t('saved') })
        onClose()
      },
      onSettled,
    }),
  )
  const reset = useMutation(
    api.accounts.resetPassword.mutationOptions({
      onSuccess: ({ password }) => onPassword({ name: account.name, password }),
    }),
  )
  const failed = change.error ?? reset.error
  return (
    <Dialog onClose={onClose} title={t('editOf', { name: account.name })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() && role) change.mutate({ id: account.id, name: name.trim(), role, active })
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('name')}
            value={name}
            maxLength={100}
            data-autofocus
            error={name.trim() === '' && t('nameMissing')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput label={t('username')} value={account.username} readOnly variant="filled" />
          <RoleSelect value={role} onChange={setRole} disabled={own} />
          <Switch
            label={t('mayEnter')}
            description={t(own ? 'ownHelp' : 'mayEnterHelp')}
            checked={active}
            disabled={own}
            onChange={(event) => setActive(event.currentTarget.checked)}
          />
          {failed && (
            <Alert role="alert" color="red">
              {say(failed)}
            </Alert>
          )}
          <Group justify="space-between">
            <ConfirmButton
              variant="default"
              loading={reset.isPending}
              question={t('resetQuestion', { name: account.name })}
              detail={t('resetDetail')}
              confirmLabel={t('reset')}
              onConfirm={() => reset.mutate({ id: account.id })}
            >
              {t('reset')}
            </ConfirmButton>
            <Button type="submit" loading={change.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
