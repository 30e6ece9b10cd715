import type { ConditionTrace } from '../engine/trace.ts'

/** A test that decided, and whether it should have held (`wanted`) for the rule to be otherwise. */
export interface DecisiveTest {
  trace: ConditionTrace
  wanted: boolean
}

/** The tests because of which a condition is not `wanted`: the ones to change for another answer. */
export function testsAgainst(trace: ConditionTrace, wanted = true): DecisiveTest[] {
  if (trace.held === wanted) return []
  if (trace.kind === 'test') return [{ trace, wanted }]
  const children = trace.children ?? []
  return children.flatMap((child) => testsAgainst(child, trace.kind === 'not' ? !wanted : wanted))
}

/** The tests on which a condition that holds rests: each member of `all`, the first that holds of `any`. */
export function testsFor(trace: ConditionTrace, held = true): ConditionTrace[] {
  if (trace.kind === 'test') return [trace]
  const children = trace.children ?? []
  if (trace.kind === 'not') return children.flatMap((child) => testsFor(child, !held))
  const settles = trace.kind === 'any' ? true : trace.kind === 'all' ? false : held
  if (settles !== held) return children.flatMap((child) => testsFor(child, held))
  const first = children.find((child) => child.held === held)
  return first ? testsFor(first, held) : []
}
