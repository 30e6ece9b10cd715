import type { Calculator } from '@careline/db'
import { type Facts, renderSql, type SqlParts, type SqlQuestion, sqlDecisions, sqlTypes } from '@careline/rules'
import { databaseCause } from '../../database-cause.ts'
import { Failure } from '../../failure.ts'
import type { RuleSource } from '../rule-source.ts'
import type { Engine } from './engine.ts'

/** A statement takes 65,535 values and a row 1,664 columns: what is more is asked in another statement. */
const mostValues = 20_000
const mostTexts = 1000

/** What one statement asks: all yes-or-no questions in one column of letters, each other one as JSON. */
interface Statement {
  text: string
  values: unknown[]
  booleans: number[]
  others: number[]
}

const valuesIn = (parts: SqlParts) => parts.filter((part) => 'value' in part).length
const sqlText = (text: string): SqlParts => [{ text }]

/** @param beneath the values that each statement has beside its questions' own */
function groupsOf(questions: readonly SqlQuestion[], beneath: number): number[][] {
  const groups: number[][] = []
  let [values, texts] = [Infinity, 0]
  questions.forEach(({ parts, answer }, index) => {
    const own = valuesIn(parts)
    const isText = answer !== 'boolean'
    if (values + own > mostValues || texts >= mostTexts) {
      groups.push([])
      ;[values, texts] = [beneath, 0]
    }
    groups.at(-1)?.push(index)
    values += own
    if (isText) texts += 1
  })
  return groups
}

function statementOf(group: number[], questions: readonly SqlQuestion[], from: SqlParts): Statement {
  const partsOf = (index: number) => questions[index]?.parts ?? []
  const booleans = group.filter((index) => questions[index]?.answer === 'boolean')
  const others = group.filter((index) => questions[index]?.answer !== 'boolean')
  const letters = booleans.flatMap((index, at) => [...(at > 0 ? sqlText(', ') : []), ...partsOf(index)])
  const parts = [
    ...sqlText('SELECT array_to_string(ARRAY['),
    ...letters,
    ...sqlText("]::boolean[], '')"),
    ...others.flatMap((index) => [...sqlText(', to_json('), ...partsOf(index), ...sqlText(')::text')]),
    ...sqlText(' FROM '),
    ...from,
    ...sqlText(' ORDER BY customer."row"'),
  ]
  const { text, values } = renderSql(parts, 2)
  return { text, values, booleans, others }
}

async function connect(url: string | undefined): Promise<Calculator> {
  // Read only where it is needed: the other engines start without it.
  const { openCalculator } = await import('@careline/db')
  try {
    return await openCalculator(url)
  } catch (error) {
    const cause = await databaseCause(error)
    throw new Failure(
      `Không kết nối được cơ sở dữ liệu${cause}. Hãy kiểm tra --database hoặc DATABASE_URL.`,
      `The database does not answer${cause}. Check --database or DATABASE_URL.`,
    )
  }
}

async function ask(calculator: Calculator, text: string, values: unknown[]): Promise<unknown[][]> {
  try {
    return await calculator.query(text, values)
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : ''
    throw new Failure(`Cơ sở dữ liệu không chạy được câu hỏi: ${detail}.`, `The database did not answer: ${detail}.`)
  }
}

/**
 * SQL on PostgreSQL, or on PGlite in memory. The rows of a batch come with the statement as JSON: no table is made, so
 * the database may be a replica, and nothing stays in it.
 */
export async function sqlEngine(source: RuleSource, traces: boolean, url: string | undefined): Promise<Engine> {
  return engineOn(await connect(url), source, traces)
}

/** The same on a database that is open already. */
export function engineOn(calculator: Calculator, { document, items }: RuleSource, traces: boolean): Engine {
  const types = new Map(document.facts.map(({ id, type }) => [id, sqlTypes[type]]))
  // Names of our own: PostgreSQL cuts a name after 63 bytes, and only the facts that are asked need a column.
  const names = new Map<string, string>()
  const column = (factId: string) => {
    const name = names.get(factId) ?? `f${names.size}`
    names.set(factId, name)
    return `customer."${name}"`
  }
  const decisions = sqlDecisions(document, { column, items, traces })
  const { questions, read } = decisions
  const columns = [...names].map(([id, name]) => `, "${name}" ${types.get(id)}`).join('')
  const from = decisions.from(`json_to_recordset($1::json) AS customer("row" int${columns})`, 'customer')
  const statements = groupsOf(questions, valuesIn(from)).map((group) => statementOf(group, questions, from))
  const rowJson = (facts: Facts, row: number) => ({
    row,
    ...Object.fromEntries([...names].map(([id, name]) => [name, facts[id] ?? null])),
  })
  return {
    async decide(rows) {
      if (rows.length === 0) return []
      const answers = rows.map(() => Array.from<unknown>({ length: questions.length }))
      const customers = JSON.stringify(rows.map(rowJson))
      for (const { text, values, booleans, others } of statements) {
        const rowsOut = await ask(calculator, text, [customers, ...values])
        rowsOut.forEach((given, row) => {
          const own = answers[row] ?? []
          booleans.forEach((index, at) => (own[index] = String(given[0])[at] === 't'))
          others.forEach((index, at) => {
            const json = given[at + 1]
            own[index] = typeof json === 'string' ? JSON.parse(json) : null
          })
        })
      }
      return rows.map((facts, row) => read(answers[row] ?? [], facts))
    },
    close: () => calculator.close(),
  }
}
