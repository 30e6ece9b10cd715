import { type DataColumn, DataTable, useFormat } from '@careline/ui'
import { getRouteApi } from '@tanstack/react-router'
import type { Answers } from '../../api.ts'
import { useLiveDocument } from '../../shell/use-live-document.ts'
import { useCustomerColumns } from '../../shell/words/use-customer-columns.ts'
import { useAudienceT } from './messages.ts'

const route = getRouteApi('/audience')

type Member = Answers['audience']['members']['members'][number]

interface MemberTableProps {
  members: Member[]
  rules: { name: string; label: string }[]
  show: 'queued' | 'excluded' | 'contact-blocked'
}

/** One customer a row; pressed, it opens with decisions and reasons. */
export function MemberTable({ members, rules, show }: MemberTableProps) {
  const t = useAudienceT('audience')
  const format = useFormat()
  const { customer } = route.useSearch()
  const navigate = route.useNavigate()
  const ruleName = (name: string) => rules.find((rule) => rule.name === name)?.label ?? name
  const columns: DataColumn<Member>[] = [
    ...(show === 'queued'
      ? [
          {
            id: 'order',
            header: t('order'),
            align: 'right' as const,
            width: 80,
            narrow: 'bare' as const,
            cell: (row: Member) => (row.ordinal === null ? '–' : format.number(row.ordinal)),
          },
        ]
      : []),
    ...useCustomerColumns(useLiveDocument()),
    ...(show === 'excluded'
      ? [
          {
            id: 'unmet',
            header: t('unmet'),
            narrow: 'line' as const,
            cell: (row: Member) => row.unmet.map(ruleName).join(', '),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      label={t('title')}
      compact
      columns={columns}
      rows={members}
      rowKey={(row) => row.memberId}
      {...(customer !== undefined && { selectedKey: customer })}
      onRowClick={(row) => void navigate({ search: (old) => ({ ...old, customer: row.memberId }) })}
      empty={t('empty')}
    />
  )
}
