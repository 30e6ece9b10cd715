import { Badge, Text } from '@mantine/core'
import { type DataColumn, DataTable, useFormat } from '@careline/ui'
import { getRouteApi } from '@tanstack/react-router'
import type { Answers } from '../../api.ts'
import { useAuditT } from './messages.ts'
import { useAuditWords } from './use-audit-words.ts'

type Row = Answers['audit']['list']['rows'][number]

const route = getRouteApi('/audit')
/** A sign beside the words, so that a result is told without its colour. */
const LOOKS: Record<Row['phase'], { sign: string; color: string }> = {
  begun: { sign: '?', color: 'yellow' },
  done: { sign: '✓', color: 'green' },
  refused: { sign: '✕', color: 'orange' },
  failed: { sign: '✕', color: 'red' },
}

/** One entry a row; a click or Enter opens it. */
export function AuditTable({ rows }: { rows: Row[] }) {
  const t = useAuditT('audit')
  const format = useFormat()
  const words = useAuditWords()
  const navigate = route.useNavigate()
  const { entry } = route.useSearch()
  const columns: DataColumn<Row>[] = [
    { id: 'seq', header: t('seq'), cell: (row) => format.number(row.seq), align: 'right', narrow: 'bare' },
    { id: 'at', header: t('at'), whole: true, narrow: 'bare', cell: (row) => format.dateTime(row.at) },
    { id: 'who', header: t('who'), cell: (row) => row.actorName ?? row.actor?.id ?? t('nobody') },
    { id: 'action', header: t('action'), narrow: 'title', cell: (row) => words.action(row.action) },
    {
      id: 'subject',
      header: t('subject'),
      cell: ({ subject }) => words.subject(subject, true),
    },
    { id: 'from', header: t('from'), cell: (row) => row.from.ip },
    {
      id: 'result',
      header: t('result'),
      cell: ({ phase, details }) => (
        <>
          <Badge
            color={LOOKS[phase].color}
            miw="max-content"
            leftSection={<span aria-hidden>{LOOKS[phase].sign}</span>}
          >
            {t(phase)}
          </Badge>
          {details.problem && (
            <Text size="xs" c="dimmed">
              {words.problem(details.problem)}
            </Text>
          )}
        </>
      ),
    },
  ]
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.seq)}
      {...(entry !== undefined && { selectedKey: String(entry) })}
      onRowClick={(row) => void navigate({ search: (old) => ({ ...old, entry: row.seq }) })}
      empty={t('empty')}
    />
  )
}
