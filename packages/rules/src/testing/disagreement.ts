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

/** Alike as JSON: keys in any order, none for undefined, and no difference between 0 and -0, which no rule can tell apart. */
function alike(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) || Array.isArray(right)) {
    return (
      Array.isArray(left) &&
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((each, at) => alike(each, right[at]))
    )
  }
  const [one, other] = [left, right] as [Record<string, unknown>, Record<string, unknown>]
  let apart = 0
  for (const key of Object.keys(other)) if (other[key] !== undefined) apart++
  for (const key of Object.keys(one)) {
    if (one[key] === undefined) continue
    if (!Object.hasOwn(other, key) || !alike(one[key], other[key])) return false
    apart--
  }
  return apart === 0
}

/** The first difference in events, their order, what is unmet or offered, or any condition of a trace; else null. */
export async function disagreement(scene: Scene, executors: readonly Executor[]): Promise<Disagreement | null> {
  // All at once: a server of its own works while the others do.
  const runs = executors.map((executor) => executor.run(scene))
  const [wanted, ...given] = await Promise.all([reference.run(scene), ...runs])
  for (const [index, executor] of executors.entries()) {
    const results = given[index] ?? []
    for (const [customer, sets] of wanted.entries()) {
      for (const [at, result] of sets.entries()) {
        const said = results[customer]?.[at]
        if (alike(said, result)) continue
        return { executor: executor.name, customer, ruleSet: result.ruleSetId, said, reference: result }
      }
    }
  }
  return null
}
