import { ruleToSql } from '../compile/sql/rule-to-sql.ts'
import { sqlDecisions } from '../compile/sql/sql-decisions.ts'
import { renderSql, sqlConcat, sqlJoin } from '../compile/sql/sql-fragment.ts'
import { readFacts } from '../document/read-facts.ts'
import type { RuleSetResult } from '../engine/rule-set-result.ts'
import type { Executor, Scene } from './executor.ts'
import { columnOf, sampleColumns } from './random-facts.ts'

/** A database of the test's own. */
export interface SqlDoor {
  name: string
  /** Rows as arrays, in the order of the columns. */
  query: (text: string, values: unknown[]) => Promise<unknown[][]>
}

export const customerTable = `CREATE TABLE customer ("row" int PRIMARY KEY, ${sampleColumns})`

/**
 * Rules as SQL, every condition of every trace a predicate of its own: the database says what held, what it decided is
 * read from the columns that a program would read. What is asked is written once for all doors; the customers come with
 * the statement, as rows of the table's type.
 * @param doors databases that have the `customerTable`
 * @param compile how a condition becomes a predicate, for a test that plants a fault there
 */
export function sqlExecutors(doors: readonly SqlDoor[], compile: typeof ruleToSql = ruleToSql): Executor[] {
  let last: { scene: Scene; asked: Asked } | undefined
  const askedOf = (scene: Scene): Asked => {
    if (last?.scene !== scene) last = { scene, asked: ask(scene, compile) }
    return last.asked
  }
  return doors.map((door) => ({
    name: `SQL on ${door.name}`,
    run: async (scene) => {
      const { text, values, read } = askedOf(scene)
      return read(await door.query(text, values))
    },
  }))
}

interface Asked {
  text: string
  values: unknown[]
  read: (answers: unknown[][]) => RuleSetResult[][]
}

function ask({ document, customers, items }: Scene, compile: typeof ruleToSql): Asked {
  const catalogues = document.ruleSets.flatMap(({ over }) => over?.catalogue ?? [])
  const { questions, from, read } = sqlDecisions(document, {
    column: columnOf,
    items: Object.fromEntries(catalogues.map((catalogue) => [catalogue, items])),
    traces: true,
    predicate: compile,
  })
  const columns = questions.map(({ parts }) => parts)
  const rows = from('json_populate_recordset(NULL::customer, $1::json) AS customer', 'customer')
  const { text, values } = renderSql(sqlConcat('SELECT ', sqlJoin(columns, ', '), ' FROM ', rows), 2)
  return {
    text: `${text} ORDER BY "row"`,
    values: [JSON.stringify(customers.map((facts, row) => ({ ...facts, row }))), ...values],
    read: (answers) =>
      customers.map((facts, row) => {
        const decisions = read(answers[row] ?? [], readFacts(document, facts))
        return decisions.flatMap(({ trace }) => trace ?? [])
      }),
  }
}
