import { type Campaign, detailWords } from '@careline/campaign'
import { Badge, Button } from '@mantine/core'
import { useFormat } from '../format/use-format.ts'
import { useLocale } from '../i18n/use-locale.ts'
import { useUiT } from '../i18n/ui-messages.ts'
import type { DataColumn } from './data-column.ts'

/** A dated duty that a call left behind, as the server lists it. */
interface FollowUp {
  id: string
  kind: string
  fullName: string | null
  /** In full only for whoever calls. */
  msisdn: string | null
  maskedMsisdn: string
  dueAt: string | null
  details: Record<string, string>
}

interface Asked {
  /** Whose words name the kinds and the details; without it they are shown as they stand. */
  campaign: Campaign | undefined
  /** The campaign's clock, by which a duty is overdue; null while it is not known. */
  now: string | null
  onComplete: (row: FollowUp) => void
  /** The duty that is being completed. */
  completing: string | null
}

/** The columns that every list of follow-ups has, for a page to put in its order. */
export function useFollowUpColumns({ campaign, now, onComplete, completing }: Asked) {
  const t = useUiT('ui.followUps')
  const format = useFormat()
  const { pick } = useLocale()
  const kinds = new Map(campaign?.policies.followUps.map(({ id, label }) => [id, pick(label)]))
  const kindOf = ({ kind }: FollowUp) => kinds.get(kind) ?? kind
  const detail = ([id, value]: [string, string]) => (campaign ? pick(detailWords(campaign, id, value)) : value)
  const isOverdue = (due: string) => now !== null && Date.parse(due) < Date.parse(now)
  return {
    kind: { id: 'kind', header: t('kind'), narrow: 'title', cell: kindOf, sortBy: kindOf },
    customer: {
      id: 'customer',
      header: t('customer'),
      cell: (row) =>
        [row.fullName, row.msisdn === null ? row.maskedMsisdn : format.phone(row.msisdn)].filter(Boolean).join(' · '),
    },
    due: {
      id: 'due',
      header: t('due'),
      width: 200,
      whole: true,
      sortBy: (row) => row.dueAt,
      cell: ({ dueAt }) =>
        dueAt === null ? (
          t('noDue')
        ) : (
          <>
            {format.dateTime(dueAt)} {isOverdue(dueAt) && <Badge color="red">{t('overdue')}</Badge>}
          </>
        ),
    },
    details: {
      id: 'details',
      header: t('details'),
      narrow: 'line',
      cell: (row) => Object.entries(row.details).map(detail).filter(Boolean).join(' · '),
    },
    complete: {
      id: 'complete',
      header: t('action'),
      align: 'right',
      narrow: 'bare',
      cell: (row) => (
        <Button size="xs" variant="default" loading={completing === row.id} onClick={() => onComplete(row)}>
          {t('complete')}
        </Button>
      ),
    },
  } satisfies Record<string, DataColumn<FollowUp>>
}
