import { Engine, type RuleProperties } from 'json-rules-engine'
import { expect, it } from 'vitest'

// What the refusals say of json-rules-engine is true of the version that we run.
const test = (operator: string, value: unknown) => ({ fact: 'arpuVnd', operator, value })
const engineOf = (conditions: object, more: object = {}) => {
  const rule = { name: 'rule', conditions, event: { type: 'held' }, ...more }
  return new Engine([rule as RuleProperties])
}
const holds = async (conditions: object, arpuVnd: unknown = 5) =>
  (await engineOf(conditions).run({ arpuVnd })).events.length === 1

it('lets empty groups hold, and runs `any` alone where `all` stands beside it', async () => {
  expect(await holds({ any: [] })).toBe(true)
  expect(await holds({ all: [] })).toBe(true)
  expect(await holds({ all: [test('equal', 1)], any: [test('equal', 5)] })).toBe(true)
})

it('lets 5 be greater than null, and a text greater than a number', async () => {
  expect(await holds({ all: [test('greaterThan', null)] })).toBe(true)
  expect(await holds({ all: [test('greaterThan', 5)] }, '10')).toBe(true)
})

it('ignores keys that it does not know, and reads priorities of 0 and 1.5 as 1', async () => {
  expect(await holds({ all: [test('equal', 5)], ands: [] })).toBe(true)
  const priorities = [0, 1.5].map((priority) => engineOf({ all: [] }, { priority }))
  expect(
    priorities.map((engine) => (engine as unknown as { rules: { priority: number }[] }).rules[0]?.priority),
  ).toEqual([1, 1])
})

it('throws at once for a lone test, and for unknown facts, operators and names only when it comes to them', async () => {
  expect(() => engineOf(test('equal', 5))).toThrow(/root/)
  await expect(holds({ all: [{ ...test('equal', 1), fact: 'arpuUsd' }] })).rejects.toThrow(/Undefined fact/)
  await expect(holds({ all: [test('atLeast', 1)] })).rejects.toThrow(/Unknown operator/)
  await expect(holds({ condition: 'is-rich' })).rejects.toThrow(/No condition/)
})
