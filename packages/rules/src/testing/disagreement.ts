import type { Executor, Scene } from './executor.ts'
import { reference } from './executor.ts'

/** Where an executor says otherwise than the reference. */
export interface Disagreement {
  executor: string
  customer: number
  ruleSet: string
  said: unknown
  reference: unknown
}

/** Keys in one order, and no difference between 0 and -0, which no rule can tell apart. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : each,
  )
}

/** The first difference in events, their order, what is unmet or offered, or any condition of a trace; else null. */
export async function disagreement(scene: Scene, executors: readonly Executor[]): Promise<Disagreement | null> {
  const wanted = await reference.run(scene)
  for (const executor of executors) {
    const results = await executor.run(scene)
    for (const [customer, sets] of wanted.entries()) {
      for (const [at, result] of sets.entries()) {
        const said = results[customer]?.[at]
        if (canonical(said) === canonical(result)) continue
        return { executor: executor.name, customer, ruleSet: result.ruleSetId, said, reference: result }
      }
    }
  }
  return null
}
