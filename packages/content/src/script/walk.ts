import { answerStep } from './answer-step.ts'
import type { CallEvent } from './call-event.ts'
import { enter, type Route } from './enter-step.ts'
import { type EventProblem, eventProblem } from './event-problem.ts'
import type { Script } from './script.ts'
import { emptyWalk, type Flags, type WalkState } from './walk-state.ts'

/** The events that still count: each `went-back` takes the last answer (or ending) with it, and so all that it left. */
function standing(events: CallEvent[]): CallEvent[] {
  const kept: CallEvent[] = []
  for (const event of events) {
    if (event.type !== 'went-back') kept.push(event)
    else {
      const last = kept.findLastIndex((earlier) => earlier.type !== 'noted')
      if (last >= 0) kept.splice(last, 1)
    }
  }
  return kept
}

function apply(event: CallEvent, route: Route, walk: WalkState): EventProblem | null {
  switch (event.type) {
    case 'noted':
      walk.notes = event.text
      return null
    case 'went-back':
      return null
    case 'ended': {
      if (walk.ended) return eventProblem('call-ended')
      const { outcome, reason, callBackAt } = event
      walk.ended = { outcome, ...(reason !== undefined && { reason }), ...(callBackAt !== undefined && { callBackAt }) }
      walk.step = null
      return null
    }
    case 'answered':
      return walk.step === null ? eventProblem('call-ended') : answerStep(event, route, walk)
  }
}

/**
 * Where a call stands after its events: a pure fold, the same wherever it runs.
 * @param topics the plan's topics, in order; a topic that is not among them is never entered
 * @param flags whether a flag of `when.ts` holds, given how far the call is
 * Events that do not fit are passed over: what `applyEvent` refuses never gets into a call's record.
 */
export function walk(script: Script, topics: string[], flags: Flags, events: CallEvent[]): WalkState {
  const route = { script, topics, flags }
  const state = emptyWalk()
  enter(script.start, route, state)
  for (const event of standing(events)) apply(event, route, state)
  return state
}

export type Applied = { ok: true; state: WalkState } | { ok: false; problem: EventProblem }

/** The state after one more event, or why the event is refused. */
export function applyEvent(
  script: Script,
  topics: string[],
  flags: Flags,
  events: CallEvent[],
  event: CallEvent,
): Applied {
  if (event.type === 'went-back') {
    if (!standing(events).some((earlier) => earlier.type !== 'noted')) {
      return { ok: false, problem: eventProblem('nothing-to-undo') }
    }
    return { ok: true, state: walk(script, topics, flags, [...events, event]) }
  }
  const state = walk(script, topics, flags, events)
  const problem = apply(event, { script, topics, flags }, state)
  return problem ? { ok: false, problem } : { ok: true, state }
}
