import { Button } from '@mantine/core'
import type { ImportProblem } from '@careline/api'
import { type DataColumn, DataTable, SkeletonRows, useFormat, useLocale } from '@careline/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { useLiveDocument } from '../../shell/use-live-document.ts'
import { useDataT } from './messages.ts'
import { useProblemWords } from './use-problem-words.ts'

const PAGE = 100
const MOST = 500

type Line = ImportProblem & { at: number }

/** Each rejected row by number, column and reason. */
export function Rejections({ importId }: { importId: string }) {
  const t = useDataT('data')
  const format = useFormat()
  const problemWords = useProblemWords()
  const [limit, setLimit] = useState(PAGE)
  const query = useQuery(
    api.data.rejections.queryOptions({ importId, after: 0, limit }, { placeholderData: keepPreviousData }),
  )
  const { pick } = useLocale()
  const facts = useLiveDocument()?.facts
  // As it stands in the file, and what it holds.
  const columnName = (column: string | null | undefined) => {
    const label = facts?.find(({ id }) => id === column)?.label
    return label ? `${column} · ${pick(label)}` : (column ?? '')
  }
  const columns: DataColumn<Line>[] = [
    { id: 'row', header: t('row'), align: 'right', width: 80, cell: (line) => format.number(line.at) },
    { id: 'column', header: t('column'), narrow: 'title', cell: (line) => columnName(line.column) },
    { id: 'value', header: t('value'), cell: (line) => line.value ?? '' },
    { id: 'reason', header: t('reason'), narrow: 'line', cell: problemWords },
  ]
  return (
    <QueryView query={query} skeleton={<SkeletonRows columns={4} />}>
      {({ rows }) => (
        <>
          <DataTable
            label={t('problems')}
            compact
            maxHeight={320}
            columns={columns}
            rows={rows.flatMap((row) => row.problems.map((problem): Line => ({ ...problem, at: row.row })))}
            rowKey={(line) => `${line.at}-${line.column ?? ''}-${line.code}`}
          />
          {rows.length === limit && limit < MOST && (
            <Button size="xs" variant="subtle" onClick={() => setLimit(MOST)}>
              {t('more')}
            </Button>
          )}
        </>
      )}
    </QueryView>
  )
}
