import type { CallOutcome, TopicResultKind } from './step.ts'

/** Where a call stands: the fold of its events over the script and the plan. */
export interface WalkState {
  /** The step in hand, or null once the script has ended. */
  step: string | null
  /** The steps passed, in order, those in which nothing was asked too. */
  passed: { step: string; option?: string; item?: string }[]
  topics: Record<string, { result: TopicResultKind; item?: string }>
  captures: Record<string, string>
  /** The catalogue item chosen last, by offer (`gifts`, `packages`). */
  chosen: Record<string, string>
  leaves: { followUps: string[]; messages: string[] }
  notes: string
  ended: { outcome: CallOutcome; reason?: string; callBackAt?: string } | null
}
