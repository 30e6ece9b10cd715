import { Anchor, SegmentedControl } from '@mantine/core'
import type { Campaign } from '@careline/campaign'
import { type DataColumn, DataTable, SideDialog, useFormat } from '@careline/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Answers, api } from '../../../api.ts'
import { QueryView } from '../../../shell/QueryView.tsx'
import { useCustomerColumns } from '../../../shell/words/use-customer-columns.ts'
import type { SettledEdit } from '../use-settled-edit.ts'
import { useNumbersT } from './messages.ts'
import classes from './numbers.module.css'

export type Asked = { kind: 'entering' | 'leaving' } | { kind: 'changed'; output: string }
type Customer = Answers['draft']['customers']['customers'][number]

/** A number of customers, and the words that stand for it. */
export interface Touched {
  asked: Asked
  words: string
}

interface CustomersDrawerProps {
  campaign: Campaign
  /** The number that was pressed. */
  from: Touched
  /** All of them: from one to the next without closing. */
  all: readonly Touched[]
  edit: SettledEdit
  onClose: () => void
}

const SHOWN = 100

/** The customers behind the numbers, one number at a time; each customer leads to the playground, which says why. */
export function CustomersDrawer({ campaign, from, all, edit, onClose }: CustomersDrawerProps) {
  const [{ asked, words }, setShown] = useState(from)
  const t = useNumbersT('numbers')
  const format = useFormat()
  const query = useQuery(
    api.draft.customers.queryOptions(
      { ...edit.input, asked, limit: SHOWN },
      { enabled: edit.enabled, retry: false, placeholderData: keepPreviousData },
    ),
  )
  const columns: DataColumn<Customer>[] = [
    ...useCustomerColumns(campaign),
    {
      id: 'why',
      header: t('why'),
      width: 80,
      narrow: 'bare',
      cell: (row) => (
        <Anchor
          component={Link}
          size="sm"
          to="/playground"
          search={{ who: 'customer', customer: row.memberId } as never}
          aria-label={t('whyOf', { number: row.maskedMsisdn })}
        >
          {t('why')}
        </Anchor>
      ),
    },
  ]
  return (
    <SideDialog onClose={onClose} size={820} title={t('title')}>
      {all.length > 1 ? (
        <SegmentedControl
          size="xs"
          className={classes.switch}
          aria-label={t('see')}
          data={all.map((each) => each.words)}
          value={words}
          onChange={(value) => setShown(all.find((each) => each.words === value) ?? from)}
        />
      ) : (
        words
      )}
      <QueryView query={query}>
        {({ customers, total }) => (
          <>
            <p className={classes.soft}>
              {t('shown', { shown: format.number(customers.length), total: format.number(total) })}
            </p>
            <DataTable
              label={words}
              compact
              columns={columns}
              rows={customers}
              rowKey={(row) => row.memberId}
              empty={t('nobody')}
            />
          </>
        )}
      </QueryView>
    </SideDialog>
  )
}
