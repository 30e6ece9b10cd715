import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Condition } from '../../document/condition.ts'
import { parseRuleDocument } from '../../document/parse-rule-document.ts'
import { documentOf, ruleOf } from '../../testing/sample-document.ts'
import { ruleSetToSql } from './rule-set-to-sql.ts'
import { ruleToSql } from './rule-to-sql.ts'
import { renderSql, sqlConcat } from './sql-fragment.ts'

const column = (factId: string) => `"${factId}"`
const document = documentOf([])
const sql = (condition: Condition, firstPlaceholder?: number) =>
  ruleToSql(document, condition, { column, ...(firstPlaceholder ? { firstPlaceholder } : {}) })
const arpu = { fact: 'arpuVnd', operator: 'greaterThanInclusive', value: 150000 }

describe('a predicate', () => {
  it('binds every value with its type, behind a check for null (R3)', () => {
    expect(sql({ not: arpu })).toMatchObject({
      text: '(NOT ("arpuVnd" IS NOT NULL AND "arpuVnd" >= $1::bigint))',
      values: [150000],
    })
  })

  it('starts its placeholders where it is told, and takes new numbers beside others', () => {
    expect(sql({ all: [arpu] }, 4).text).toContain('$4::bigint')
    const both = renderSql(sqlConcat(sql({ all: [arpu] }).parts, ' OR ', sql({ not: arpu }).parts), 2)
    expect(both.text.match(/\$\d/g)).toEqual(['$2', '$3'])
    expect(both.values).toEqual([150000, 150000])
  })

  it('writes no text of the document into the statement', () => {
    const hostile = `'; DROP TABLE customer; --`
    const { text, values } = sql({ all: [{ fact: 'province', operator: 'in', value: [hostile] }] })
    expect(text).not.toContain('DROP')
    expect(values).toEqual([`{"${hostile}"}`])
  })

  it('binds a list as one value, so that a long one is no longer a statement', () => {
    const value = Array.from({ length: 10_000 }, (_, index) => index)
    const { text, values } = sql({ all: [{ fact: 'arpuVnd', operator: 'in', value }] })
    expect(text).toBe('(("arpuVnd" IS NOT NULL AND "arpuVnd" = ANY($1::bigint[])))')
    expect(values).toEqual([`{${value.join(',')}}`])
  })

  it('answers by the reference itself where the item settles it, and binds an item beside a column', () => {
    const test = (value: number | { fact: string }) => ({ fact: 'item.price', operator: 'lessThanInclusive', value })
    const item = { id: 'a', price: 90000 }
    const of = (condition: Condition) => ruleToSql(document, condition, { column, item })
    expect(of({ all: [test(90000)] })).toMatchObject({ text: '(TRUE)', values: [] })
    expect(of({ all: [test({ fact: 'arpuVnd' })] })).toMatchObject({
      text: '(("arpuVnd" IS NOT NULL AND $1::bigint <= "arpuVnd"))',
      values: [90000],
    })
  })

  it('needs its item, a fact and a name that are there', () => {
    expect(() => sql({ all: [{ fact: 'item.price', operator: 'equal', value: 1 }] })).toThrow('needs an item')
    expect(() => sql({ all: [{ fact: 'nope', operator: 'equal', value: 1 }] })).toThrow('no fact "nope"')
    expect(() => sql({ condition: 'nope' })).toThrow('no condition named "nope"')
  })
})

it('gives an empty catalogue and an empty set an answer too', () => {
  const over = { catalogue: 'packages', orderBy: [{ fact: 'item.price', direction: 'desc' as const }] }
  const sets = documentOf([
    { id: 'over', hitPolicy: 'every', over, rules: [ruleOf('rule', { all: [arpu] })] },
    { id: 'none', hitPolicy: 'first', rules: [] },
  ])
  expect(ruleSetToSql(sets, 'over', { column })).toMatchObject({
    holds: { text: 'FALSE' },
    offered: { text: 'ARRAY_REMOVE(ARRAY[]::text[], NULL)' },
  })
  expect(ruleSetToSql(sets, 'none', { column })).toMatchObject({
    holds: { text: 'FALSE' },
    first: { text: 'NULL::text' },
  })
})

it('stays within what one statement takes, however names multiply in a document that is let through', () => {
  const between = { fact: 'arpuVnd', operator: 'between', value: [1, 2] }
  const named = { ten: { any: Array.from({ length: 9 }, () => between) } }
  const large = { any: Array.from({ length: 499 }, () => ({ condition: 'ten' })) }
  const rules = Array.from({ length: 6 }, (_, at) => ruleOf(`r${at}`, large, { priority: at + 1 }))
  const parsed = parseRuleDocument(documentOf([{ id: 'set', hitPolicy: 'first', rules }], named))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { first } = ruleSetToSql(parsed.document, 'set', { column })
  expect(first?.values.length).toBeGreaterThan(50_000)
  expect(first?.values.length).toBeLessThan(65_536)
  expect(first?.text.length).toBeLessThan(5_000_000)
})

describe('on a column whose collation takes A for a', () => {
  let database: PGlite
  beforeAll(async () => {
    database = await PGlite.create()
    await database.exec(`
      CREATE COLLATION blind (provider = icu, locale = 'und-u-ks-level1', deterministic = false);
      CREATE TABLE place (province text COLLATE blind);
      INSERT INTO place VALUES ('A'), ('a'), ('á')`)
  }, 120_000)
  afterAll(() => database.close())

  it.each<[string, Condition]>([
    ['equal', { all: [{ fact: 'province', operator: 'equal', value: 'a' }] }],
    ['in', { all: [{ fact: 'province', operator: 'in', value: ['a'] }] }],
    ['startsWith', { all: [{ fact: 'province', operator: 'startsWith', value: 'a' }] }],
  ])('%s is still letter by letter', async (_, condition) => {
    const { text, values } = ruleToSql(document, condition, { column })
    const { rows } = await database.query(`SELECT province FROM place WHERE ${text}`, values)
    expect(rows).toEqual([{ province: 'a' }])
  })
})
