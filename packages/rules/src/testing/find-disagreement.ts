import fc from 'fast-check'
import type { CatalogueItem } from '../document/catalogue-item.ts'
import type { Facts } from '../document/fact.ts'
import { parseRuleDocument } from '../document/parse-rule-document.ts'
import type { RuleDocument } from '../document/rule-document.ts'
import { type Disagreement, disagreement } from './disagreement.ts'
import type { Executor, Scene } from './executor.ts'
import { sampleFacts, sampleItemFacts } from './random-facts.ts'
import { randomScene, type RunSize } from './random-scene.ts'

/** A scene that is judged otherwise than by the reference, as small as it was found. */
export interface FoundDisagreement {
  scene: Scene
  disagreement: Disagreement
}

/**
 * Runs random scenes until an executor says otherwise than the reference; null where none does.
 * @param options `shrink: false` takes the first that is found, for a test that only asks whether there is one
 * @throws what an executor throws, such as a statement that the database refuses: that is no disagreement
 */
export async function findDisagreement(
  executors: readonly Executor[],
  { seed, numRuns }: RunSize,
  { shrink = true }: { shrink?: boolean } = {},
): Promise<FoundDisagreement | null> {
  let found: FoundDisagreement | null = null
  const agrees = fc.asyncProperty(randomScene, async (scene) => {
    const other = await disagreement(scene, executors)
    if (other) found = { scene, disagreement: other }
    return !other
  })
  const { failed, errorInstance } = await fc.check(agrees, { seed, numRuns, endOnFailure: !shrink })
  if (failed && !found) throw errorInstance
  return found && shrink ? smaller(found, executors) : found
}

/** Without the customers, the rule sets and, where that is possible, the named conditions that agree. */
async function smaller(found: FoundDisagreement, executors: readonly Executor[]): Promise<FoundDisagreement> {
  const { scene } = found
  const { customer, ruleSet } = found.disagreement
  const ruleSets = scene.document.ruleSets.filter(({ id }) => id === ruleSet)
  const alone = { ...scene, customers: scene.customers.slice(customer, customer + 1) }
  const oneSet = { ...alone, document: { ...scene.document, ruleSets } }
  const named = JSON.stringify(ruleSets).includes('"condition"')
  for (const less of [
    ...(named ? [] : [{ ...oneSet, document: { ...oneSet.document, conditions: {} } }]),
    oneSet,
    alone,
  ]) {
    const other = await disagreement(less, executors)
    if (other) return { scene: less, disagreement: other }
  }
  return found
}

/** A scene as it is stored: every scene has the sample facts. */
export interface Regression {
  what: string
  document: Omit<RuleDocument, 'facts' | 'schemaVersion'>
  customers: Facts[]
  items: CatalogueItem[]
}

const minusZero = '<-0>'

/** As an entry of the stored regressions, in JSON; `JSON.stringify` alone would lose a minus zero. */
export function asRegression({ scene, disagreement: { executor, ruleSet } }: FoundDisagreement): string {
  const { facts: _, schemaVersion: __, ...document } = scene.document
  const entry: Regression = { what: `${executor} said otherwise in the set "${ruleSet}"`, ...scene, document }
  const text = JSON.stringify(entry, (_key, each: unknown) => (Object.is(each, -0) ? minusZero : each), 2)
  return text.replaceAll(`"${minusZero}"`, '-0')
}

/** @throws where the stored document is refused by now */
export function sceneOf({ document, customers, items }: Regression): Scene {
  const parsed = parseRuleDocument({ facts: sampleFacts, ...document }, { itemFacts: { samples: sampleItemFacts } })
  if (!parsed.ok) throw new Error(`The stored document is refused: ${JSON.stringify(parsed.problems)}`)
  return { document: parsed.document, customers, items }
}
