import { Button } from '@mantine/core'
import { PageHeader, SkeletonRows } from '@careline/ui'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { AccountTable } from './AccountTable.tsx'
import { EditAccount } from './EditAccount.tsx'
import { FirstPassword, type HandedOver } from './FirstPassword.tsx'
import { useAccountsT } from './messages.ts'
import { NewAccount } from './NewAccount.tsx'

const route = getRouteApi('/accounts')

/** Who may sign in, and as what. */
export function AccountsPage() {
  const t = useAccountsT('accounts')
  const { account: editedId, add } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(api.accounts.list.queryOptions())
  const [password, setPassword] = useState<HandedOver | null>(null)
  const show = (search: { account?: string; add?: true }) => void navigate({ search })
  const handOver = (made: HandedOver) => {
    show({})
    setPassword(made)
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <Button leftSection={<IconUserPlus size={16} stroke={1.6} />} onClick={() => show({ add: true })}>
            {t('add')}
          </Button>
        }
      />
      <QueryView query={query} skeleton={<SkeletonRows columns={5} />}>
        {(accounts) => {
          const edited = accounts.find(({ id }) => id === editedId)
          return (
            <>
              <AccountTable accounts={accounts} onEdit={(account) => show({ account })} />
              {edited && (
                <EditAccount key={edited.id} account={edited} onPassword={handOver} onClose={() => show({})} />
              )}
            </>
          )
        }}
      </QueryView>
      {add && <NewAccount onMade={handOver} onClose={() => show({})} />}
      {password && <FirstPassword {...password} onClose={() => setPassword(null)} />}
    </>
  )
}
