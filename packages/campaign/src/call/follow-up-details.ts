import { fieldsOf, type Step, type WalkState } from '@careline/content'
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
    for (const { id } of fieldsOf(step)) {
      const value = walk.captures[id]
      if (value !== undefined) details[id] = value
    }
    if (item !== undefined && step.ask?.kind === 'offer') details[step.ask.offer] = item
  }
  return details
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
