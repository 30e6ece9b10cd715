import fc from 'fast-check'
import { parseRuleDocument } from '../document/parse-rule-document.ts'
import type { Scene } from './executor.ts'
import { randomDocument } from './random-document.ts'
import { randomFacts, randomItems, sampleItemFacts } from './random-facts.ts'

/** A random document that `parseRuleDocument` takes, twenty customers and up to four items. */
export const randomScene: fc.Arbitrary<Scene> = fc
  .record({
    document: randomDocument,
    customers: fc.array(randomFacts, { minLength: 20, maxLength: 20 }),
    items: randomItems,
  })
  .map((scene) => {
    const parsed = parseRuleDocument(scene.document, { itemFacts: { samples: sampleItemFacts } })
    if (!parsed.ok) throw new Error(`The generator made a document that is refused: ${JSON.stringify(parsed.problems)}`)
    return { ...scene, document: parsed.document }
  })

/** The environment of a test process; which seed and how many documents it wants. */
export interface RunSize {
  seed: number
  numRuns: number
}

/** A few hundred documents, or twenty thousand in `npm run test:long`; CARELINE_SEED and CARELINE_RUNS choose others. */
export function runSize(env: Record<string, string | undefined>): RunSize {
  const usual = env['CARELINE_TEST_SIZE'] === 'long' ? 20_000 : 300
  return { seed: Number(env['CARELINE_SEED'] ?? 20221028), numRuns: Number(env['CARELINE_RUNS'] ?? usual) }
}
