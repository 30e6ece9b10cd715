import { Button, Menu } from '@mantine/core'
import { useLocale, useNotify } from '@careline/ui'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { ChooseFile } from '../../../shell/ChooseFile.tsx'
import { mostLetters } from '../../../spreadsheet/sheet-cell.ts'
import { useEditor } from '../editor-context.ts'
import { useRulesT } from '../messages.ts'
import type { DecisionTable } from './decision-table.ts'
import type { GridColumn } from './grid-column.ts'
import { tableFile, writeTableCsv } from './table-file.ts'

interface TableFilesProps {
  table: DecisionTable
  columns: readonly GridColumn[]
  onFile: (file: File) => Promise<void>
}

const TYPES = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

function download(id: string, kind: keyof typeof TYPES, content: BlobPart): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: TYPES[kind] }))
  link.download = `${id}.${kind}`
  link.click()
  URL.revokeObjectURL(link.href)
}

/** The way of a table to a spreadsheet and back. */
export function TableFiles({ table, columns, onFile }: TableFilesProps) {
  const t = useRulesT('rules')
  const { locale } = useLocale()
  const notify = useNotify()
  const { ruleSet, facts, readOnly } = useEditor()
  const words = { facts, locale }
  const [reading, setReading] = useState(false)

  const importFile = async (file: File) => {
    setReading(true)
    await onFile(file).catch(() => notify({ tone: 'failed', message: t('importFailed') }))
    setReading(false)
  }
  const exportXlsx = async () => {
    const { heads, rows } = tableFile(table, columns, words)
    const row = rows.findIndex((cells) => cells.some((cell) => typeof cell === 'string' && cell.length > mostLetters))
    if (row >= 0) {
      const at = rows[row]?.findIndex((cell) => typeof cell === 'string' && cell.length > mostLetters) ?? 0
      return notify({ tone: 'failed', message: t('tooLongCell', { row: String(row + 2), column: heads[at] ?? '' }) })
    }
    const { writeXlsxRows } = await import('../../../spreadsheet/write-xlsx.ts')
    return download(ruleSet.id, 'xlsx', await writeXlsxRows(ruleSet.id, heads, rows))
  }
  return (
    <>
      {!readOnly && (
        <ChooseFile
          variant="default"
          label={t('importTable')}
          accept=".xlsx,.csv,.tsv,.txt,text/csv"
          loading={reading}
          onFile={(file) => void importFile(file)}
        />
      )}
      <Menu>
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<IconDownload size={16} />}>
            {t('exportTable')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => void exportXlsx().catch(() => notify({ tone: 'failed', message: t('exportFailed') }))}
          >
            {t('exportXlsx')}
          </Menu.Item>
          <Menu.Item onClick={() => download(ruleSet.id, 'csv', writeTableCsv(table, columns, words))}>
            {t('exportCsv')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
