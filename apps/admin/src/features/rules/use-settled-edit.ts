import type { RuleSet } from '@careline/rules'
import { useDebouncedValue } from '@mantine/hooks'

const PAUSE_MS = 300

/** The rule set as it stood when typing paused: what questions about it are asked with. */
export interface SettledEdit {
  input: { ruleSetId: string; ruleSet: RuleSet }
  enabled: boolean
  /** Typing goes on: answers are of an earlier state. */
  old: boolean
}

export function useSettledEdit(ruleSet: RuleSet, valid: boolean): SettledEdit {
  const [settled] = useDebouncedValue(ruleSet, PAUSE_MS)
  const old = settled !== ruleSet
  return { input: { ruleSetId: settled.id, ruleSet: settled }, enabled: valid && !old, old }
}
