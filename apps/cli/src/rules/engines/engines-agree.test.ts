import { type Calculator, openCalculator } from '@careline/db'
import { parseRuleDocument, type RuleDocument } from '@careline/rules'
import { randomScene, runSize } from '@careline/rules/testing/random-scene'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../../testing/careline.ts'
import { answerWriter } from '../answer-line.ts'
import { readFactLine } from '../read-fact-line.ts'
import type { RuleSource } from '../rule-source.ts'
import { columnsEngine } from './columns.ts'
import { compiledEngine } from './compiled.ts'
import { referenceEngine } from './reference.ts'
import { engineOn } from './sql.ts'

const { seed } = runSize(process.env)
console.info(`careline rules run, four engines: seed ${seed} (CARELINE_SEED chooses another)`)

let database: Calculator
beforeAll(async () => {
  database = await openCalculator()
}, 120_000)
afterAll(() => database.close())

/** What each engine prints for these lines, all of which are good. */
async function printed(source: RuleSource, lines: string[], traces: boolean): Promise<string[]> {
  const { facts } = source.document
  const rows = lines.map((text, index) => {
    const line = readFactLine({ number: index + 1, text }, { facts, onUnknown: () => undefined })
    if (!line || 'error' in line) throw new Error(`${text}: ${line?.error.message.en}`)
    return line.facts
  })
  const write = answerWriter(source.document, { traces })
  const engines = [
    referenceEngine(source),
    compiledEngine(source),
    columnsEngine(source, traces),
    engineOn(database, source, traces),
  ]
  const texts: string[] = []
  for (const engine of engines) {
    const answers = await engine.decide(rows)
    texts.push(answers.map((each) => write(each)).join(''))
  }
  return texts
}

async function expectAgreement(source: RuleSource, lines: string[]): Promise<void> {
  for (const traces of [false, true]) {
    const [reference, ...others] = await printed(source, lines, traces)
    expect(reference?.split('\n')).toHaveLength(lines.length + 1)
    for (const other of others) expect(other).toBe(reference)
  }
}

it('prints the same bytes for random documents, customers and items', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(randomScene, async ({ document, customers, items }) => {
      const source = { file: 'random', document, guessed: [], items: { samples: items }, itemFacts: {} }
      await expectAgreement(
        source,
        customers.map((facts) => JSON.stringify(facts)),
      )
    }),
    { seed, numRuns: 40 },
  )
})

interface RawFact {
  draw?: string
}

/** The thirty rules of the bench, which ask for null by comparing with it. */
function benchDocument(): RuleDocument {
  const text = readFileSync(path.join(root, 'scripts/bench/bench-rules-30.json'), 'utf8')
  const isNull = (condition: { operator?: unknown; value?: unknown }): object =>
    condition.value === null
      ? { ...condition, operator: condition.operator === 'equal' ? 'isMissing' : 'isKnown', value: true }
      : condition
  const { note: _, ...raw } = JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'operator' in value ? isNull(value) : value,
  ) as { note: string; facts: RawFact[] }
  const parsed = parseRuleDocument({ ...raw, facts: raw.facts.map(({ draw: _draw, ...fact }) => fact) })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.document
}

it('prints the same bytes for the thirty rules of the bench', { timeout: 240_000 }, async () => {
  const document = benchDocument()
  const values = document.facts.map(({ id, type, nullable, values: listed }) => {
    const some: fc.Arbitrary<unknown> =
      type === 'boolean'
        ? fc.boolean()
        : type === 'integer'
          ? fc.integer({ min: 0, max: 20_000 })
          : type === 'number'
            ? fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 900_000 }))
            : type === 'enum'
              ? fc.constantFrom(...(listed ?? []))
              : fc.constantFrom('84901234567', '84912345678')
    return [id, nullable ? fc.option(some) : some] as const
  })
  const customer = fc.record(Object.fromEntries(values))
  const lines = fc.sample(customer, { seed, numRuns: 200 }).map((facts) => JSON.stringify(facts))
  await expectAgreement({ file: 'bench', document, guessed: [], items: {}, itemFacts: {} }, lines)
})
