import type { Campaign } from '@careline/campaign'
import { formatFactValue } from '@careline/rules'
import { type DataColumn, useFormat, useLocale } from '@careline/ui'
import { useWordsT } from './messages.ts'

interface Listed {
  fullName: string | null
  maskedMsisdn: string
  arpuVnd: number | null
  province: string | null
  churnRisk: string | null
}

/**
 * The columns that every list of customers has: who, their masked number, what they pay, where they are, and how likely they are to leave, in the
 * words of the campaign's facts.
 */
export function useCustomerColumns(campaign: Pick<Campaign, 'facts' | 'provinces'> | undefined): DataColumn<Listed>[] {
  const { locale, pick } = useLocale()
  const churnRisk = campaign?.facts.find(({ id }) => id === 'churnRisk')
  const t = useWordsT('words')
  const format = useFormat()
  return [
    { id: 'customer', header: t('customer'), narrow: 'title', cell: (row) => row.fullName ?? '–' },
    { id: 'number', header: t('number'), width: 140, whole: true, cell: (row) => row.maskedMsisdn },
    {
      id: 'arpu',
      header: t('arpu'),
      align: 'right',
      cell: (row) => (row.arpuVnd === null ? '–' : format.money(row.arpuVnd)),
    },
    {
      id: 'province',
      header: t('province'),
      whole: true,
      cell: ({ province }) => campaign?.provinces.find(({ code }) => code === province)?.name ?? province ?? '–',
    },
    ...(churnRisk
      ? [
          {
            id: 'churn',
            header: churnRisk.label ? pick(churnRisk.label) : churnRisk.id,
            cell: (row: Listed) => (row.churnRisk === null ? '–' : formatFactValue(churnRisk, row.churnRisk, locale)),
          },
        ]
      : []),
  ]
}
