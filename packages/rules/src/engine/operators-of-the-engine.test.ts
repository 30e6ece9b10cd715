import { Engine } from 'json-rules-engine'
import { expect, it } from 'vitest'
import { operators } from '../operators/operator-table.ts'

it('has the ten of json-rules-engine and four of its own', () => {
  const builtIn = (new Engine() as unknown as { operators: { operators: Map<string, unknown> } }).operators.operators
  const ours = operators.map(({ id }) => id)
  expect(ours).toEqual(expect.arrayContaining([...builtIn.keys()]))
  expect(ours.filter((id) => !builtIn.has(id))).toEqual(['between', 'startsWith', 'isKnown', 'isMissing'])
})
