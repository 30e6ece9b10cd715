import type { CallEvent } from './call-event.ts'
import { addLeaves, enter, type Route, stepOf, topicOf } from './enter-step.ts'
import { type EventProblem, eventProblem } from './event-problem.ts'
import { isMoment } from './moment.ts'
import type { Field, Leave, Option, Step } from './step.ts'
import type { WalkState } from './walk-state.ts'

type Answer = Extract<CallEvent, { type: 'answered' }>

/** What an answer does, whichever way the step asks. */
interface Effect extends Partial<Pick<Option, 'result' | 'outcome'>> {
  next: Option['next'] | undefined
  leaves: Leave[]
  fields: Field[]
}

function effectOf(
  step: Step,
  answer: Answer,
  isOffered: (offer: string, item: string) => boolean,
): Effect | EventProblem {
  const none = { next: step.next, leaves: [], fields: [] }
  if (!step.ask) {
    return answer.option === undefined && answer.item === undefined ? none : eventProblem('unknown-option', step.id)
  }
  if (step.ask.kind === 'capture') {
    return answer.option === undefined && answer.item === undefined ? step.ask : eventProblem('unknown-option', step.id)
  }
  if (step.ask.kind === 'offer' && answer.item !== undefined) {
    if (answer.option !== undefined) return eventProblem('unknown-option', step.id)
    return isOffered(step.ask.offer, answer.item)
      ? { ...step.ask.chosen, fields: [] }
      : eventProblem('unknown-item', step.id)
  }
  const { options } = step.ask
  return answer.item !== undefined
    ? eventProblem('unknown-item', step.id)
    : (options.find((option) => option.id === answer.option) ?? eventProblem('unknown-option', step.id))
}

function fieldProblem(fields: Field[], given: Record<string, string>): EventProblem | null {
  const extra = Object.keys(given).find((id) => !fields.some((field) => field.id === id))
  if (extra !== undefined) return eventProblem('unknown-field', extra)
  const missing = fields.find((field) => field.required && !given[field.id]?.trim())
  if (missing) return eventProblem('missing-field', missing.label.vi, missing.label.en)
  const odd = fields.find((field) => !fits(field, given[field.id]?.trim() ?? ''))
  return odd ? eventProblem('wrong-field', odd.label.vi, odd.label.en) : null
}

/** A choice is one of its options; a date and time is a moment with its offset. */
function fits(field: Field, value: string): boolean {
  if (value === '') return true
  if (field.kind === 'choice') return (field.options ?? []).some((option) => option.id === value)
  return field.kind !== 'date-time' || isMoment(value)
}

/** Takes an answer and goes on from it. Changes `walk`, unless the answer does not fit: then says why. */
export function answerStep(answer: Answer, route: Route, walk: WalkState): EventProblem | null {
  const step = walk.step === answer.step ? stepOf(route.script, answer.step) : undefined
  if (!step) return eventProblem('not-the-current-step', answer.step)
  const effect = effectOf(step, answer, (offer, id) => route.flags(`offers:${offer}=${id}`, walk))
  if ('code' in effect) return effect
  const problem = fieldProblem(effect.fields, answer.fields)
  if (problem) return problem

  const { option, item } = answer
  walk.passed.push({ step: step.id, ...(option !== undefined && { option }), ...(item !== undefined && { item }) })
  for (const [field, value] of Object.entries(answer.fields)) if (value.trim()) walk.captures[field] = value.trim()
  if (item !== undefined && step.ask?.kind === 'offer') {
    walk.chosen[step.ask.offer] = item
    walk.inHand = { offer: step.ask.offer, item }
  }
  const topic = topicOf(route.script, step)
  if (effect.result && topic !== undefined) {
    const about = item ?? itemOfSection(step.section, route, walk)
    walk.topics[topic] = { result: effect.result, ...(about !== undefined && { item: about }) }
  }
  if (effect.outcome) walk.outcome = effect.outcome
  addLeaves(walk, [...step.leaves, ...effect.leaves], route.flags)
  enter(effect.next ?? step.next, route, walk)
  return null
}

/** A result given after the choice (the package agreed to) is about the section's first offer: what was chosen last in it. */
function itemOfSection(section: string, route: Route, walk: WalkState): string | undefined {
  for (const { step, item } of walk.passed) {
    const found = item === undefined ? undefined : stepOf(route.script, step)
    if (found?.section === section && found.ask?.kind === 'offer') return walk.chosen[found.ask.offer]
  }
  return undefined
}
