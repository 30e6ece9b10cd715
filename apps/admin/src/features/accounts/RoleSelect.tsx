import { Select } from '@mantine/core'
import type { Role } from '@careline/api'
import { useRoleName } from '@careline/ui'
import { useAccountsT } from './messages.ts'

const ROLES = [
  'manager',
  'approver',
  'supervisor',
  'agent',
  'backoffice',
  'auditor',
  'administrator',
] as const satisfies Role[]

interface RoleSelectProps {
  value: Role | null
  onChange: (role: Role) => void
  disabled?: boolean
}

/** A role, and below it what somebody with it may do. */
export function RoleSelect({ value, onChange, disabled = false }: RoleSelectProps) {
  const t = useAccountsT('accounts')
  const may = useAccountsT('accounts.may')
  const roleName = useRoleName()
  return (
    <Select
      label={t('role')}
      description={value && may(value)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      disabled={disabled}
      allowDeselect={false}
      data={ROLES.map((role) => ({ value: role, label: roleName(role) }))}
      onChange={(chosen) => {
        const role = ROLES.find((candidate) => candidate === chosen)
        if (role) onChange(role)
      }}
    />
  )
}
