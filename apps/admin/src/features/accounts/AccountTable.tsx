import { Badge, Button, Group } from '@mantine/core'
import { type DataColumn, DataTable, useFormat, useRoleName } from '@careline/ui'
import type { Answers } from '../../api.ts'
import { useUser } from '../../shell/session.ts'
import { useAccountsT } from './messages.ts'

export type AccountRow = Answers['accounts']['list'][number]

export function AccountTable({ accounts, onEdit }: { accounts: AccountRow[]; onEdit: (id: string) => void }) {
  const t = useAccountsT('accounts')
  const format = useFormat()
  const roleName = useRoleName()
  const user = useUser()
  const stateOf = ({ active }: AccountRow) => t(active ? 'active' : 'closed')
  const columns: DataColumn<AccountRow>[] = [
    {
      id: 'name',
      header: t('name'),
      cell: ({ id, name }) => (
        <Group gap="xs">
          {name}
          {id === user.id && (
            <Badge size="sm" variant="light">
              {t('you')}
            </Badge>
          )}
        </Group>
      ),
      sortBy: ({ name }) => name,
    },
    { id: 'username', header: t('username'), cell: ({ username }) => username, sortBy: ({ username }) => username },
    {
      id: 'role',
      header: t('role'),
      cell: ({ role }) => role && roleName(role),
      sortBy: ({ role }) => role && roleName(role),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (account) => (
        <Badge size="sm" variant="light" color={account.active ? 'jade' : 'gray'}>
          {stateOf(account)}
        </Badge>
      ),
      sortBy: stateOf,
    },
    {
      id: 'since',
      whole: true,
      header: t('since'),
      cell: ({ createdAt }) => format.date(createdAt),
      sortBy: ({ createdAt }) => new Date(createdAt).getTime(),
    },
    {
      id: 'edit',
      header: t('edit'),
      align: 'right',
      narrow: 'bare',
      cell: ({ id, name }) => (
        <Button size="xs" variant="default" aria-label={t('editOf', { name })} onClick={() => onEdit(id)}>
          {t('edit')}
        </Button>
      ),
    },
  ]
  return <DataTable label={t('title')} columns={columns} rows={accounts} rowKey={({ id }) => id} empty={t('empty')} />
}
