import { Dialog } from '@careline/ui'
import { Alert, Group, Stack, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSay } from '../../shell/api-problem.ts'
import { useAccountsT } from './messages.ts'

interface AccountFormProps {
  title: string
  name: string
  onName: (name: string) => void
  /** Says so where the name is empty. */
  nameAsked: boolean
  /** What the server refused, where no field shows it. */
  refused: unknown
  /** The other fields. */
  children: ReactNode
  actions: ReactNode
  onSubmit: () => void
  onClose: () => void
}

/** The dialog around an account's fields: the name first, and what was refused beside the buttons. */
export function AccountForm({ title, name, onName, nameAsked, refused, ...rest }: AccountFormProps) {
  const t = useAccountsT('accounts')
  const say = useSay()
  return (
    <Dialog onClose={rest.onClose} title={title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          rest.onSubmit()
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('name')}
            value={name}
            maxLength={100}
            data-autofocus
            error={nameAsked && name.trim() === '' && t('nameMissing')}
            onChange={(event) => onName(event.currentTarget.value)}
          />
          {rest.children}
          {refused != null && (
            <Alert role="alert" color="red">
              {say(refused)}
            </Alert>
          )}
          <Group justify="flex-end">{rest.actions}</Group>
        </Stack>
      </form>
    </Dialog>
  )
}
