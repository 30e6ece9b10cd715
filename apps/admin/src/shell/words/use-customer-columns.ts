import type { Campaign } from '@careline/campaign'
import { type DataColumn, useFormat } from '@careline/ui'
import { useWordsT } from './messages.ts'

interface Listed {
  fullName: string | null
  maskedMsisdn: string
  arpuVnd: number | null
  province: string | null
}

/** The columns that every list of customers has: who, their masked number, what they pay and where they are. */
export function useCustomerColumns(provinces: Campaign['provinces'] | undefined): DataColumn<Listed>[] {
  const t = useWordsT('words')
  const format = useFormat()
  return [
    { id: 'customer', header: t('customer'), cell: (row) => row.fullName ?? '–' },
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
      cell: ({ province }) => provinces?.find(({ code }) => code === province)?.name ?? province ?? '–',
    },
  ]
}
