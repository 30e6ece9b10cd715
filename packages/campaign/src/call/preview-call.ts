import type { CallEvent } from '@careline/content'
import type { CallInput } from './call-input.ts'
import type { CallScreen, ScreenField, ScreenOption, ScreenStep } from './call-screen.ts'
import { plannedTexts, type PlannedText } from './planned-texts.ts'
import { viewCall } from './view-call.ts'

/** A call with a customer who agrees to whatever comes first, as its texts would read. */
export interface CallPreview {
  steps: {
    id: string
    title: ScreenStep['title']
    section: string
    lines: string[]
    chosen: ScreenOption['label'] | null
  }[]
  leaves: CallScreen['leaves']
  /** What is sent by date, beside the call. */
  planned: PlannedText[]
  /** False where a step asks for what only a customer can say: what follows it is not shown. */
  complete: boolean
}

const MOST_STEPS = 100

/**
 * Plays the script once: the first answer of each question that leads on, fields as they are filled in beforehand or with their first option.
 * @param input as of a call that has just begun; its events are left aside
 */
export function previewCall(input: Omit<CallInput, 'events'>): CallPreview {
  const events: CallEvent[] = []
  const steps: CallPreview['steps'] = []
  let screen = viewCall({ ...input, events })
  const planned = plannedTexts({ ...input, events }, screen.walk)
  while (screen.step && steps.length < MOST_STEPS) {
    const { step } = screen
    const next = answersTo(step)
      .map(({ event, chosen }) => ({ event, chosen, screen: viewCall({ ...input, events: [...events, event] }) }))
      .find((tried) => tried.screen.walk.passed.length > screen.walk.passed.length)
    const { id, title, section, lines } = step
    steps.push({ id, title, section, lines: lines.map(({ text }) => text), chosen: next?.chosen ?? null })
    if (!next) return { steps, leaves: screen.leaves, planned, complete: false }
    events.push(next.event)
    screen = next.screen
  }
  return { steps, leaves: screen.leaves, planned, complete: screen.step === null }
}

function answersTo({
  id,
  ask,
  options,
  fields,
}: ScreenStep): { event: CallEvent; chosen: CallPreview['steps'][number]['chosen'] }[] {
  if (ask === 'capture' || ask === 'continue')
    return [{ event: { type: 'answered', step: id, fields: filled(fields) }, chosen: null }]
  return options
    .filter(({ disabled }) => !disabled)
    .map((option) => {
      const choice = option.kind === 'item' ? { item: option.id } : { option: option.id }
      return { event: { type: 'answered', step: id, ...choice, fields: filled(option.fields) }, chosen: option.label }
    })
}

function filled(fields: ScreenField[]): Record<string, string> {
  const given = fields.flatMap(({ id, value, options, kind }) => {
    const known = value || (options?.[0]?.id ?? (kind === 'text' || kind === 'long-text' ? '…' : ''))
    return known ? [[id, known] as const] : []
  })
  return Object.fromEntries(given)
}
