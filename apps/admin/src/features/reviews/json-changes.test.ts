import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonChanges } from './json-changes.ts'

const seed = Number(import.meta.env['CARELINE_SEED'] ?? 20221028)
console.info(`documents compared: seed ${seed} (CARELINE_SEED chooses another)`)

const write = (value: unknown) => JSON.stringify(value, null, 2)

/** What goes and what comes, and the document that comes of it. */
function read(before: unknown, after: unknown) {
  const [a, b] = [write(before), write(after)]
  const changes = jsonChanges(a, b)
  let [text, at] = ['', 0]
  for (const { fromA, toA, fromB, toB } of changes) {
    text += a.slice(at, fromA) + b.slice(fromB, toB)
    at = toA
  }
  return {
    text: text + a.slice(at),
    gone: changes.map(({ fromA, toA }) => a.slice(fromA, toA)).filter(Boolean),
    come: changes.map(({ fromB, toB }) => b.slice(fromB, toB)).filter(Boolean),
  }
}

it('leads from any document to any other', () => {
  const value = fc.jsonValue({ maxDepth: 4, noUnicodeString: false })
  const items = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.integer({ max: 3, min: 0 }) }))
  const any = fc.oneof(value, fc.record({ items, value }))
  fc.assert(
    fc.property(any, any, (before, after) => {
      expect(read(before, after).text).toBe(write(after))
    }),
    { seed, numRuns: 400 },
  )
})

const rule = (name: string, value: number) => ({ name, conditions: { all: [{ fact: 'arpuVnd', value }] }, priority: 1 })
const cases = Array.from({ length: 200 }, (_, at) => ({ name: `case ${at}`, expect: { eligible: at % 2 === 0 } }))

it('shows of hundreds of rules that come what comes, and of what stays nothing', () => {
  const many = Array.from({ length: 300 }, (_, at) => rule(`band-${at}`, at))
  const after = {
    rules: [rule('first', 200_000), ...many],
    cases: cases.with(7, { name: 'case 7', expect: { eligible: true } }),
  }
  const { gone, come } = read({ rules: [rule('first', 150_000), rule('second', 1)], cases }, after)
  expect(gone.join('').length).toBeLessThan(write(rule('second', 1)).length * 2)
  expect(gone.join('')).toContain('"second"')
  expect(gone.join('')).not.toContain('"case')
  expect(come.join('')).not.toContain('"first"')
})

it('shows a moved rule where it was and where it is, and nothing of the others', () => {
  const { gone, come } = read([rule('a', 1), rule('b', 2), rule('c', 3)], [rule('b', 2), rule('c', 3), rule('a', 1)])
  expect(gone.join('')).toContain('"a"')
  expect(come.join('')).toContain('"a"')
  expect(gone.join('') + come.join('')).not.toMatch(/"[bc]"/)
})

it('shows of a condition, which has no name, the value that changes', () => {
  const { gone, come } = read([rule('a', 150_000)], [rule('a', 200_000)])
  expect([gone, come]).toEqual([['15'], ['20']])
})
