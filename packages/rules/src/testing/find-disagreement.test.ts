import { expect, it } from 'vitest'
import { operatorOf } from '../operators/operator-table.ts'
import { disagreement } from './disagreement.ts'
import { asRegression, findDisagreement, type Regression, sceneOf } from './find-disagreement.ts'
import { naiveExecutor } from './naive-executor.ts'
import { runSize } from './random-scene.ts'

const signed = naiveExecutor('signed', {
  holds: (operator, seen, value) =>
    operator === 'equal' && seen === 0 ? Object.is(seen, value) : operatorOf(operator).holds(seen, value),
})

it(
  'shrinks what it finds to one customer and set, which stored and read again is judged otherwise still',
  { timeout: 180_000 },
  async () => {
    const found = await findDisagreement([signed], { ...runSize(process.env), numRuns: 300 })
    if (!found) throw new Error('The planted fault was not found.')
    expect(found.scene.customers).toHaveLength(1)
    expect(found.scene.document.ruleSets).toHaveLength(1)
    const again = sceneOf(JSON.parse(asRegression(found)) as Regression)
    expect(await disagreement(again, [signed])).toMatchObject({ executor: 'signed', customer: 0 })
  },
)
