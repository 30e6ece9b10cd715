import { DataTable, SkeletonRows, useFormat, useLocale } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import classes from './data.module.css'
import { useDataT } from './messages.ts'

/** The campaign's exclusion lists with their sizes. */
export function Lists() {
  const t = useDataT('data')
  const format = useFormat()
  const { pick } = useLocale()
  const query = useQuery(api.data.lists.queryOptions())
  return (
    <>
      <p className={classes.soft}>{t('listHelp')}</p>
      <QueryView query={query} skeleton={<SkeletonRows columns={3} />}>
        {(rows) => (
          <DataTable
            label={t('lists')}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { id: 'name', header: t('listName'), cell: (row) => pick(row.label) },
              { id: 'entries', header: t('listEntries'), align: 'right', cell: (row) => format.number(row.entries) },
              {
                id: 'imported',
                header: t('listImported'),
                whole: true,
                cell: (row) => (row.importedAt ? format.dateTime(row.importedAt) : t('never')),
              },
            ]}
          />
        )}
      </QueryView>
    </>
  )
}
