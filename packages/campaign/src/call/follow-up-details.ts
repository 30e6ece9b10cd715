import { fieldsOf, isMoment, type Step, type WalkState } from '@careline/content'
import { Temporal } from 'temporal-polyfill'
import type { CallInput } from './call-input.ts'

/**
 * What whoever does a follow-up has to know: what was captured and chosen in the sections that left it, and no more of the call
 * than that.
 */
export function detailsOf({ campaign }: CallInput, walk: WalkState, followUp: string): Record<string, string> {
  const passed = walk.passed.flatMap(({ step, item }) => {
    const found = campaign.script.steps.find((candidate) => candidate.id === step)
    return found ? [{ step: found, item }] : []
  })
  const sections = new Set(passed.filter(({ step }) => leaves(step, followUp)).map(({ step }) => step.section))
  const details: Record<string, string> = {}
  for (const { step, item } of passed) {
    if (!sections.has(step.section)) continue
    for (const { id, kind } of fieldsOf(step)) {
      const value = walk.captures[id]
      if (value !== undefined) details[id] = kind === 'date-time' ? spoken(value, campaign.timeZone) : value
    }
    if (item !== undefined && step.ask?.kind === 'offer') details[step.ask.offer] = item
  }
  return details
}

/** The time agreed on at the step that left a follow-up, ISO 8601 with its offset, or null where none was (S4, D29). */
export function agreedTime({ campaign }: CallInput, walk: WalkState, followUp: string): string | null {
  for (const passed of walk.passed) {
    const step = campaign.script.steps.find(({ id }) => id === passed.step)
    if (!step || !leaves(step, followUp)) continue
    const field = fieldsOf(step).find(({ fills }) => fills === 'callBackAt')
    const value = field && walk.captures[field.id]
    if (value !== undefined && isMoment(value)) return value
  }
  return null
}

/** A moment on the campaign's wall clock as people here write it, `29/10/2022 10:00`. */
function spoken(moment: string, timeZone: string): string {
  if (!isMoment(moment)) return moment
  const [date = '', time = ''] = Temporal.Instant.from(moment)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .split('T')
  return `${date.split('-').toReversed().join('/')} ${time}`
}

function leaves({ ask, leaves: own }: Step, followUp: string): boolean {
  const ofAnswers =
    ask?.kind === 'capture'
      ? ask.leaves
      : [
          ...(ask?.options ?? []).flatMap((option) => option.leaves),
          ...(ask?.kind === 'offer' ? ask.chosen.leaves : []),
        ]
  return [...own, ...ofAnswers].some((leave) => 'followUp' in leave && leave.followUp === followUp)
}
