import { describe, expect, it } from 'vitest'
import { parseRuleDocument } from '../document/parse-rule-document.ts'
import { ruleSchemaVersion } from '../document/schema-version.ts'
import { migrateRuleDocument, ruleMigrations } from './migrate-rule-document.ts'
import { runMigrations } from './migration.ts'

const facts = [
  { id: 'os', type: 'text', nullable: true },
  { id: 'arpuVnd', type: 'integer', nullable: true },
]
const arpu = { fact: 'arpuVnd', operator: 'greaterThan', value: 0 }
const asks = (operator: string, value: unknown) => ({ fact: 'os', operator, value })
/** A document that asks for presence everywhere that a condition may stand. */
const documentWith = (missing: object, known: object, schemaVersion: number) => ({
  schemaVersion,
  facts,
  conditions: { noPhone: { any: [missing, { not: known }] } },
  ruleSets: [
    {
      id: 'set',
      hitPolicy: 'every',
      rules: [
        { name: 'named', conditions: { condition: 'noPhone' }, event: { type: 'held' } },
        { name: 'nested', conditions: { all: [arpu, { any: [{ not: missing }, known] }] }, event: { type: 'held' } },
        { name: 'negated', conditions: { not: missing }, event: { type: 'held' } },
      ],
    },
  ],
})

/** For each version a document of the one before it, and what becomes of it. */
const fixtures: Record<number, { before: object; after: object }> = {
  1: {
    before: documentWith(asks('equal', null), asks('notEqual', null), 0),
    after: documentWith(asks('isMissing', true), asks('isKnown', true), 1),
  },
}

it('has one migration for each version, in order, up to the current one', () => {
  expect(ruleMigrations.map(({ version }) => version)).toEqual(
    Array.from({ length: ruleSchemaVersion }, (_, index) => index + 1),
  )
})

describe.each(ruleMigrations)('migration to version $version: $what', ({ version }) => {
  const { before, after } = fixtures[version] ?? { before: null, after: null }

  it('has been exercised, and changes nothing that it was given', () => {
    const given = structuredClone(before)
    expect(runMigrations(given, ruleMigrations, version)).toEqual({ ok: true, document: after })
    expect(given).toEqual(before)
    expect(after).not.toEqual(before)
  })

  it('leads on to a document that is let through today, and does nothing to it twice', () => {
    const migrated = migrateRuleDocument(before)
    if (!migrated.ok) throw new Error(JSON.stringify(migrated.problems))
    expect(parseRuleDocument(migrated.document)).toMatchObject({ ok: true })
    expect(migrateRuleDocument(migrated.document)).toEqual(migrated)
  })
})

describe('a version that cannot be read', () => {
  it.each([
    ['newer', ruleSchemaVersion + 1, /newer than version 1.*update the program/],
    ['below zero', -1, /whole number/],
    ['between whole numbers', 0.5, /whole number/],
    ['no number', '1', /whole number/],
  ])('is refused where it is %s, by the migrations and by the parser alike', (_, schemaVersion, message) => {
    const document = { schemaVersion, facts, ruleSets: [] }
    const refused = {
      ok: false,
      problems: [{ code: 'wrong-version', path: ['schemaVersion'], message: { en: expect.stringMatching(message) as string } }],
    }
    expect(migrateRuleDocument(document)).toMatchObject(refused)
    expect(parseRuleDocument(document)).toMatchObject(refused)
  })

  it('is an older one where nobody migrated it', () => {
    expect(parseRuleDocument(fixtures[1]?.before)).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'wrong-version' }),
        expect.objectContaining({ code: 'null-literal' }),
      ]) as unknown,
    })
  })
})

it('leaves alone what says no version, and what is no document', () => {
  const { schemaVersion: _, ...byHand } = documentWith(asks('equal', null), arpu, 0)
  const round: Record<string, unknown> = { schemaVersion: 0 }
  round['ruleSets'] = [round]
  for (const input of [byHand, null, 7, [], 'x', round]) {
    expect(migrateRuleDocument(input)).toEqual({ ok: true, document: input })
  }
  const odd = { schemaVersion: 0, conditions: [null], ruleSets: [{ rules: [3, { conditions: 'x' }] }, 'y'] }
  expect(migrateRuleDocument(odd)).toEqual({ ok: true, document: { ...odd, schemaVersion: 1 } })
})
