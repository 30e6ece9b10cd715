import { renderSql, ruleSetToSql, sharedColumns, type SqlFragment } from '@careline/rules'
import { defineCommand } from 'citty'
import { Failure } from '../failure.ts'
import { refuseUnknownOptions } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { fileArg, refuseWords, ruleArgs, ruleOptionsOf } from './rule-args.ts'
import { rulesOrRefusal } from './rule-source.ts'

const args = {
  ...fileArg,
  ...ruleArgs,
  'rule-set': { type: 'string', valueHint: 'ID', description: 'Chỉ một bộ quy tắc / one rule set alone' },
  table: {
    type: 'string',
    valueHint: 'customers',
    description: 'Bảng hoặc tên thay của các cột / table of the columns',
  },
  share: {
    type: 'boolean',
    description:
      'Điều kiện mà nhiều quy tắc hỏi thành cột riêng trong “from”, tính một lần / what several rules ask as columns of “from”, worked out once. Cần / needs --table',
  },
  json: { type: 'boolean', description: 'Luôn là JSON / always JSON' },
} as const

const tableName = /^[A-Za-z_][A-Za-z0-9_]{0,62}$/

/** Rule sets as SQL for PostgreSQL: fragments with numbered placeholders, and the values that belong to them. */
export function sqlRulesCommand(terminal: Terminal) {
  return defineCommand({
    meta: {
      name: 'sql',
      description:
        'Quy tắc thành SQL có tham số, mỗi cột là mã dữ kiện / parameterised SQL, a column for each fact. Kết thúc / exit: 0; 1 bị từ chối / refused',
    },
    args,
    async run({ args: given, rawArgs }) {
      refuseUnknownOptions(rawArgs, args)
      refuseWords(given._, 1)
      const { table, share, 'rule-set': wanted } = given
      if (table !== undefined && !tableName.test(table)) {
        throw new Failure(
          `--table cần một tên như customers, không phải “${table}”.`,
          `--table takes a name such as customers, not “${table}”.`,
        )
      }
      if (share && table === undefined) {
        throw new Failure(
          '--share cần --table: phần “from” chọn từ bảng đó.',
          '--share needs --table: its “from” selects from that table.',
        )
      }
      const source = await rulesOrRefusal(ruleOptionsOf(given, rawArgs), terminal)
      if (!source) return
      const { document, items } = source
      const known = document.ruleSets.map(({ id }) => id)
      if (wanted !== undefined && !known.includes(wanted)) {
        throw new Failure(
          `Không có bộ quy tắc “${wanted}”; có: ${known.join(', ')}.`,
          `There is no rule set “${wanted}”; there are: ${known.join(', ')}.`,
        )
      }
      const column = (factId: string) => `${table === undefined ? '' : `"${table}".`}"${factId}"`
      const sets = document.ruleSets.filter(({ id }) => wanted === undefined || id === wanted)
      const asked = { ...document, ruleSets: sets }
      const shared = share ? sharedColumns(asked, { column }) : undefined
      const written = sets.map(({ id, hitPolicy, over }) => {
        const sql = ruleSetToSql(shared?.document ?? asked, id, {
          column,
          items: over ? (items[over.catalogue] ?? []) : [],
          ...(shared && { computed: shared.computed }),
        })
        const { holds, first, collected, offered } = sql
        return {
          id,
          hitPolicy,
          holds: statement(holds),
          ...(first && { first: statement(first) }),
          ...(collected && { collected: statement(collected) }),
          ...(offered && { offered: statement(offered) }),
          rules: sql.rules.map(({ name, predicate }) => ({ name, ...statement(predicate) })),
        }
      })
      const from = shared && statement(renderSql(shared.from(`"${table}"`, `"${table}"`)))
      await terminal.write(`${JSON.stringify({ ...(from && { from }), ruleSets: written }, null, 2)}\n`)
    },
  })
}

function statement({ text, values }: SqlFragment) {
  return { text, values }
}
