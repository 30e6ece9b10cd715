import { Button, TextInput } from '@mantine/core'
import type { Role } from '@careline/api'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { problemOf, useSay } from '../../shell/api-problem.ts'
import { AccountForm } from './AccountForm.tsx'
import type { HandedOver } from './FirstPassword.tsx'
import { useAccountsT } from './messages.ts'
import { RoleSelect } from './RoleSelect.tsx'

interface NewAccountProps {
  onMade: (made: HandedOver) => void
  onClose: () => void
}

export function NewAccount({ onMade, onClose }: NewAccountProps) {
  const t = useAccountsT('accounts')
  const say = useSay()
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [role, setRole] = useState<Role>('manager')
  const [asked, setAsked] = useState(false)
  const make = useMutation(
    api.accounts.make.mutationOptions({
      onSuccess: ({ password }) => onMade({ name: name.trim(), password }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.accounts.pathKey() }),
    }),
  )
  const given = { name: name.trim(), username: username.trim().toLowerCase(), role }
  const ofUsername = problemOf(make.error)?.field === 'username'
  const usernameRefused = ofUsername && make.variables?.username === given.username
  return (
    <AccountForm
      title={t('add')}
      name={name}
      onName={setName}
      nameAsked={asked}
      refused={ofUsername ? null : make.error}
      actions={
        <Button type="submit" loading={make.isPending}>
          {t('make')}
        </Button>
      }
      onSubmit={() => {
        setAsked(true)
        if (given.name) make.mutate(given)
      }}
      onClose={onClose}
    >
      <TextInput
        label={t('username')}
        description={t('usernameHelp')}
        value={username}
        maxLength={60}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        error={usernameRefused && say(make.error)}
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <RoleSelect value={role} onChange={setRole} />
    </AccountForm>
  )
}
