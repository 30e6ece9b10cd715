import { readPath, type Field, type Step, type TemplateContext, type WalkState } from '@careline/content'
import { isOut } from './call-context.ts'
import type { CallInput } from './call-input.ts'
import type { ScreenField, ScreenOption } from './call-screen.ts'

/** What can be answered, each with its key: the items on offer first, then the step's own options. */
export function screenOptions(
  input: CallInput,
  step: Step,
  walk: WalkState,
  context: TemplateContext,
  personalAllowed: boolean,
): ScreenOption[] {
  const { ask } = step
  if (!ask || ask.kind === 'capture') return []
  const items = ask.kind === 'offer' ? (input.plan.offers[ask.offer] ?? []) : []
  const options: Omit<ScreenOption, 'key'>[] = [
    ...items.map((item) => ({
      kind: 'item' as const,
      id: item.id,
      label: { vi: item.label, en: item.label },
      item,
      disabled: ask.kind === 'offer' && isOut(input, ask.offer, item.id),
      fields: [],
    })),
    ...ask.options.map((option) => ({
      kind: 'option' as const,
      id: option.id,
      label: option.label,
      disabled: false,
      fields: screenFields(option.fields, walk, context, personalAllowed),
    })),
  ]
  return options.map((option, index) => ({ ...option, key: index < 9 ? String(index + 1) : null }))
}

/** Fields with what stands in them at first; nothing of the customer's own before the owner is confirmed (D7, D27). */
export function screenFields(
  fields: Field[],
  walk: WalkState,
  context: TemplateContext,
  personalAllowed: boolean,
): ScreenField[] {
  return fields.map((field) => {
    const known = walk.captures[field.id]
    const prefill = field.prefill !== undefined && personalAllowed ? readPath(context, field.prefill) : null
    const value = known ?? (typeof prefill === 'string' || typeof prefill === 'number' ? String(prefill) : '')
    return { ...field, value }
  })
}
