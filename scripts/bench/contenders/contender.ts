import type { Facts } from '../../../packages/rules/src/index.ts'

/** Thirty rules made ready in some engine. */
export interface Contender {
  /** A function from one customer to the engine's answer, or to a promise of it. */
  prepare: () => (facts: Facts) => unknown
  /** The names of the rules that hold, in any order; not timed. */
  names: (answer: unknown) => readonly string[]
}

export const listed = (answer: unknown): readonly string[] => answer as string[]
export const raised = (answer: unknown): readonly string[] =>
  (answer as { events: readonly { rule: string }[] }).events.map(({ rule }) => rule)
