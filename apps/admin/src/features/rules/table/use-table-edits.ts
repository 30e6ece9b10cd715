import { useLocale, useNotify } from '@careline/ui'
import type { Rule, RuleSet } from '@careline/rules'
import { useEffect, useRef, useState } from 'react'
import type { FileProblem } from '../../../spreadsheet/sheet-cell.ts'
import { freeName, newRule as startRule } from '../editing/rule-edits.ts'
import { useEditor } from '../editor-context.ts'
import { useRulesT } from '../messages.ts'
import { rulesEn } from '../messages-en.ts'
import { rulesVi } from '../messages-vi.ts'
import type { DecisionTable } from './decision-table.ts'
import { fromTable } from './decision-table.ts'
import type { GridColumn } from './grid-column.ts'
import { copyRows, pasteCells, type UnreadCell, writeCell } from './paste-cells.ts'
import { openTableFile } from './open-table-file.ts'
import { readTableFile } from './table-file.ts'

/** What can be refused of a paste or a file: cells, columns that nobody knows, or the whole file. */
export interface Refused {
  unread: UnreadCell[]
  heads: string[]
  problem?: FileProblem | undefined
}

/** Pasting, emptying, copying and reading files, in the words of the page. */
export function useTableEdits(table: DecisionTable, columns: readonly GridColumn[]) {
  const t = useRulesT('rules')
  const { locale } = useLocale()
  const notify = useNotify()
  const { ruleSet, facts, readOnly, edit } = useEditor()
  const [refused, setRefused] = useState<Refused | null>(null)
  const words = { facts, locale }
  const newRule = (soFar: RuleSet, name?: string): Rule =>
    startRule(soFar, name ? freeName(soFar, name) : freeName(soFar, 'rule'), {
      vi: rulesVi.newRule,
      en: rulesEn.newRule,
    })
  const take = (read: { ok: true; ruleSet: RuleSet } | ({ ok: false } & Partial<Refused>)) => {
    if (!read.ok) return setRefused({ unread: read.unread ?? [], heads: read.heads ?? [], problem: read.problem })
    setRefused(null)
    edit(() => read.ruleSet)
    notify({ message: t('pasted', { count: String(read.ruleSet.rules.length) }) })
  }
  // What is here by the time that a file is read, which may be later than when it was chosen; null once the table is gone.
  const latest = useRef<{ ruleSet: RuleSet; table: DecisionTable }>(null)
  useEffect(() => {
    latest.current = { ruleSet, table }
    return () => {
      latest.current = null
    }
  }, [ruleSet, table])
  return {
    refused,
    forgetRefused: () => setRefused(null),
    paste: (row: number, column: number, text: string) => {
      if (!readOnly) take(pasteCells({ ruleSet, table, columns, words, row, column, text, newRule }))
    },
    readFile: async (file: Blob) => {
      const opened = await openTableFile(file)
      if (!latest.current) throw new Error('The table was left while the file was read.')
      take(opened.ok ? readTableFile({ ...latest.current, words, rows: opened.rows, newRule }) : opened)
    },
    empty: (row: number, column: number) => {
      const [at, under] = [table.rows[row], columns[column]]
      if (readOnly || !at || !under || under.kind === 'label' || under.kind === 'priority') return
      const written = writeCell(at, under, '', { ruleSet, words })
      if (written.ok) edit((set) => fromTable(set, { ...table, rows: table.rows.with(row, written.value) }))
    },
    copy: (row: number, column: number): string => {
      const [at, under] = [table.rows[row], columns[column]]
      return at && under ? copyRows([at], [under], words) : ''
    },
  }
}
