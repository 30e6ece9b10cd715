import { Button, Switch, TextInput } from '@mantine/core'
import { ConfirmButton, useNotify } from '@careline/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useUser } from '../../shell/session.ts'
import { AccountForm } from './AccountForm.tsx'
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
  const given = { id: account.id, name: name.trim(), active }
  return (
    <AccountForm
      title={t('editOf', { name: account.name })}
      name={name}
      onName={setName}
      nameAsked
      refused={change.error ?? reset.error}
      actions={
        <>
          <ConfirmButton
            variant="default"
            mr="auto"
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
        </>
      }
      onSubmit={() => {
        if (given.name && role) change.mutate({ ...given, role })
      }}
      onClose={onClose}
    >
      <TextInput label={t('username')} value={account.username} readOnly variant="filled" />
      <RoleSelect value={role} onChange={setRole} disabled={own} />
      <Switch
        label={t('mayEnter')}
        description={t(own ? 'ownHelp' : 'mayEnterHelp')}
        checked={active}
        disabled={own}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
    </AccountForm>
  )
}
