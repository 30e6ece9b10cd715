import type { CallOutcome, TopicResultKind } from './step.ts'

export interface PassedStep {
  step: string
  option?: string
  item?: string
}

/** Where a call stands: the fold of its events over the script and the plan. */
export interface WalkState {
  /** The step in hand, or null once the script has ended. */
  step: string | null
  /** The steps passed, in order, those in which nothing was asked too. */
  passed: PassedStep[]
  /** The plan's topics whose turn has come so far, in order; one whose steps were all passed over is here too. */
  entered: string[]
  topics: Record<string, { result: TopicResultKind; item?: string }>
  captures: Record<string, string>
  /** The catalogue item chosen last, by offer (`gifts`, `packages`). */
  chosen: Record<string, string>
  /** The offer and item chosen last of all. */
  inHand: { offer: string; item: string } | null
  leaves: { followUps: string[]; messages: string[] }
  notes: string
  /** How the options chosen so far say that the call ends. */
  outcome: CallOutcome | null
  /** Set once the call ended: by an `ended` event, or at the script's end where an option named the outcome. */
  ended: { outcome: CallOutcome; reason?: string; callBackAt?: string } | null
}

/** Whether a flag (the grammar is in `when.ts`) holds for this customer at this point of the call. */
export type Flags = (flag: string, walk: WalkState) => boolean

export function emptyWalk(): WalkState {
  return {
    step: null,
    passed: [],
    entered: [],
    topics: {},
    captures: {},
    chosen: {},
    inHand: null,
    leaves: { followUps: [], messages: [] },
    notes: '',
    outcome: null,
    ended: null,
  }
}
