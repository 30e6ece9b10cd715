import { Alert, List } from '@mantine/core'
import type { FileProblem } from '../../../spreadsheet/sheet-cell.ts'
import { useRulesT } from '../messages.ts'
import type { GridColumn } from './grid-column.ts'
import type { Refused } from './use-table-edits.ts'
import type { Expected } from './value-text.ts'

const WORDS = {
  number: 'expectsNumber',
  date: 'expectsDate',
  moment: 'expectsMoment',
  'yes-no': 'expectsYesNo',
  value: 'expectsValue',
  text: 'expectsText',
  fact: 'expectsFact',
  operator: 'expectsOperator',
  range: 'expectsRange',
  result: 'expectsResult',
} as const satisfies Record<Expected, string>
const PROBLEM = {
  'not-a-spreadsheet': 'notSpreadsheet',
  locked: 'lockedFile',
  'old-excel': 'oldExcel',
  corrupt: 'corruptFile',
  'too-large': 'tooLargeFile',
  'no-rows': 'fileWithoutRows',
  merged: 'mergedCells',
} as const satisfies Record<FileProblem['code'], string>
const SHOWN = 10

interface RefusedCellsProps {
  refused: Refused
  words: (column: GridColumn) => string
  onClose: () => void
}

/** Which cells of a paste or a file could not be read, and what each should have been. */
export function RefusedCells({ refused: { unread, heads, problem }, words, onClose }: RefusedCellsProps) {
  const t = useRulesT('rules')
  return (
    <Alert
      color="red"
      mb="sm"
      role="alert"
      withCloseButton
      closeButtonLabel={t('close')}
      onClose={onClose}
      title={t(unread.length > 0 ? 'unreadCells' : 'notPasted')}
    >
      {problem && <p>{t(PROBLEM[problem.code], { where: problem.where ?? '' })}</p>}
      {heads.length > 0 && <p>{t('unknownColumns', { columns: heads.join(', ') })}</p>}
      <List size="sm">
        {unread.slice(0, SHOWN).map(({ row, column, text, expected }) => (
          <List.Item key={`${row} ${column.id}`}>
            {t('unreadCell', { row: String(row), column: words(column), text, expected: t(WORDS[expected]) })}
          </List.Item>
        ))}
      </List>
      {unread.length > SHOWN && t('andMore', { count: String(unread.length - SHOWN) })}
    </Alert>
  )
}
