import { expect, it } from 'vitest'
import { columns, compiled } from '../testing/executor.ts'
import { findDisagreement } from '../testing/find-disagreement.ts'
import { runSize } from '../testing/random-scene.ts'

// The full proof, with SQL on both engines, is in packages/db; this is the short one for who works on these two.
const { seed } = runSize(process.env)
console.info(`reference ≡ compiled ≡ columns: seed ${seed} (CARELINE_SEED chooses another)`)

it('decides and traces alike in compiled code and over columns', { timeout: 180_000 }, async () => {
  expect(await findDisagreement([compiled, columns], { seed, numRuns: 100 })).toBeNull()
})
