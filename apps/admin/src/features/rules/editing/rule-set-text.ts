import { type RuleSet, ruleSetSchema } from '@careline/rules'

export type ReadText =
  | { ok: true; ruleSet: RuleSet }
  | { ok: false; kind: 'not-json' | 'not-a-rule-set'; detail: string }

export const writeText = (ruleSet: RuleSet): string => JSON.stringify(ruleSet, null, 2)

/** Reads what stands in the JSON tab. What has the shape of a rule set can be shown in the form, right or not. */
export function readText(text: string): ReadText {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { ok: false, kind: 'not-json', detail: error instanceof Error ? error.message : '' }
  }
  const parsed = ruleSetSchema.safeParse(value)
  if (parsed.success) return { ok: true, ruleSet: value as RuleSet }
  const issue = parsed.error.issues[0]
  return { ok: false, kind: 'not-a-rule-set', detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` }
}
