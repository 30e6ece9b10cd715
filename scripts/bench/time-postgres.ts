// The population in PostgreSQL, a cluster of its own: prints milliseconds.
import { Client } from 'pg'
import { startPostgres } from '../../packages/db/src/testing/postgres-cluster.ts'
import {
  type Facts,
  type RuleDocument,
  ruleSetToSql,
  ruleToSql,
  sharedColumns,
  sqlTypes,
  type SqlFragment,
  type SqlParts,
  renderSql,
} from '../../packages/rules/src/index.ts'
import { editedRule, editThreshold } from './edited.ts'
import { median } from './figures.ts'
import { drawCustomers, readWorkload, ruleSetId } from './workload.ts'

const rows = Number(process.argv[2])
const rounds = 5
const batch = 20_000
const column = (factId: string) => `"${factId}"`

const document = readWorkload()
const cluster = await startPostgres()
const client = new Client({ connectionString: cluster.url })
try {
  await client.connect()
  await fill()
  console.log(JSON.stringify(await figures()))
} finally {
  await client.end()
  await cluster.stop()
}

async function fill(): Promise<void> {
  const columns = document.facts.map((fact) => `${column(fact.id)} ${sqlTypes[fact.type]}`).join(', ')
  await client.query(`CREATE UNLOGGED TABLE customer (${columns})`)
  await client.query('CREATE UNLOGGED TABLE decided (msisdn text, rules text[])')
  const add = async (list: Facts[]) => {
    const text = 'INSERT INTO customer SELECT * FROM json_populate_recordset(NULL::customer, $1::json)'
    await client.query(text, [JSON.stringify(list)])
  }
  let list: Facts[] = []
  for (const facts of drawCustomers(rows)) {
    if (list.push(facts) < batch) continue
    await add(list)
    list = []
  }
  await add(list)
  await client.query('VACUUM (ANALYZE) customer')
}

/** A statement of SQL texts and fragments, numbered through. */
function statement(strings: TemplateStringsArray, ...fragments: (SqlFragment | string)[]): SqlFragment {
  const parts = strings.flatMap((text, at): SqlParts => {
    const fragment = fragments[at]
    if (typeof fragment === 'string') return [{ text: text + fragment }]
    return [{ text }, ...(fragment?.parts ?? [])]
  })
  return renderSql(parts)
}

function predicateOf(version: RuleDocument): SqlFragment {
  const rule = version.ruleSets[0]?.rules.find(({ name }) => name === editedRule)
  if (!rule) throw new Error(`The workload has no rule ${editedRule}.`)
  return ruleToSql(version, rule.conditions, { column })
}

/** All that `diffOverColumns` tells of the whole set, and the same of the edited rule alone. */
function diffs(version: RuleDocument): { whole: SqlFragment; rule: SqlFragment } {
  const [was, is] = [document, version].map((each) => ruleSetToSql(each, ruleSetId, { column }))
  if (!was?.collected || !is?.collected) throw new Error('The workload is a `collect` set.')
  return {
    whole: statement`
      SELECT count(*) FILTER (WHERE cardinality(now) > 0 AND cardinality(was) = 0),
        count(*) FILTER (WHERE cardinality(now) = 0 AND cardinality(was) > 0),
        count(*) FILTER (WHERE cardinality(now) > 0 AND cardinality(was) > 0 AND now <> was)
      FROM (SELECT ${was.collected} AS was, ${is.collected} AS now FROM customer OFFSET 0) AS both_versions`,
    rule: statement`
      SELECT count(*) FILTER (WHERE now AND NOT was), count(*) FILTER (WHERE was AND NOT now)
      FROM (SELECT ${predicateOf(document)} AS was, ${predicateOf(version)} AS now FROM customer) AS both_versions`,
  }
}

/** Every customer's decision with its reasons; what several rules ask is worked out once, beneath. */
function decisions(): SqlFragment {
  const { document: rewritten, computed, from } = sharedColumns(document, { column })
  const { collected } = ruleSetToSql(rewritten, ruleSetId, { column, computed })
  if (!collected) throw new Error('The workload is a `collect` set.')
  return statement`SELECT msisdn, ${collected} FROM ${renderSql(from('customer', 'customer'))}`
}

async function figures(): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {}
  const time = async (name: string, { text, values }: Pick<SqlFragment, 'text' | 'values'>) => {
    const start = performance.now()
    await client.query(text, values)
    ;(times[name] ??= []).push(performance.now() - start)
  }
  for (let round = 0; round < rounds; round++) {
    const { whole, rule } = diffs(editThreshold(document, 150_500 + round * 500))
    await time('bareCount', statement`SELECT count(*) FROM customer`)
    await time('eligibility', statement`SELECT count(*) FROM customer WHERE ${predicateOf(document)}`)
    await time('diffWhole', whole)
    await time('diffRule', rule)
    await client.query('TRUNCATE decided')
    await time('writeKey', statement`INSERT INTO decided (msisdn) SELECT msisdn FROM customer`)
    await client.query('TRUNCATE decided')
    await time('writeDecisions', statement`INSERT INTO decided ${decisions()}`)
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]))
}
