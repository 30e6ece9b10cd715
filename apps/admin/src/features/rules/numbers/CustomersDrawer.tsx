import { Drawer } from '@mantine/core'
import type { Campaign } from '@careline/campaign'
import { type DataColumn, DataTable, useFormat } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Answers, api } from '../../../api.ts'
import { QueryView } from '../../../shell/QueryView.tsx'
import type { SettledEdit } from '../use-settled-edit.ts'
import { useNumbersT } from './messages.ts'
import classes from './numbers.module.css'

export type Asked = { kind: 'entering' | 'leaving' } | { kind: 'changed'; output: string }
type Customer = Answers['draft']['customers']['customers'][number]

interface CustomersDrawerProps {
  campaign: Campaign
  asked: Asked
  title: string
  edit: SettledEdit
  onClose: () => void
}

const SHOWN = 100

/** The customers behind a number; each leads to the playground, which says why. */
export function CustomersDrawer({ campaign, asked, title, edit, onClose }: CustomersDrawerProps) {
  const t = useNumbersT('numbers')
  const format = useFormat()
  const query = useQuery(
    api.draft.customers.queryOptions({ ...edit.input, asked, limit: SHOWN }, { enabled: edit.enabled, retry: false }),
  )
  const columns: DataColumn<Customer>[] = [
    { id: 'customer', header: t('customer'), cell: (row) => row.fullName ?? '–' },
    { id: 'number', header: t('number'), cell: (row) => row.maskedMsisdn },
    {
      id: 'arpu',
      header: t('arpu'),
      align: 'right',
      cell: (row) => (row.arpuVnd === null ? '–' : format.money(row.arpuVnd)),
    },
    {
      id: 'province',
      header: t('province'),
      cell: (row) => campaign.provinces.find(({ code }) => code === row.province)?.name ?? row.province ?? '–',
    },
    {
      id: 'why',
      header: t('why'),
      cell: (row) => (
        <Link
          to="/playground"
          search={{ who: 'customer', customer: row.memberId }}
          aria-label={t('whyOf', { number: row.maskedMsisdn })}
        >
          {t('why')}
        </Link>
      ),
    },
  ]
  return (
    <Drawer opened onClose={onClose} position="right" size={680} title={title}>
      <QueryView query={query}>
        {({ customers, total }) => (
          <>
            <p className={classes.soft}>
              {t('shown', { shown: format.number(customers.length), total: format.number(total) })}
            </p>
            <DataTable
              label={title}
              compact
              columns={columns}
              rows={customers}
              rowKey={(row) => row.memberId}
              empty={t('nobody')}
            />
          </>
        )}
      </QueryView>
    </Drawer>
  )
}
