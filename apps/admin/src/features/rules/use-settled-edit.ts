import type { Campaign } from '@careline/campaign'
import type { RuleSet } from '@careline/rules'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { useMemo } from 'react'

const PAUSE_MS = 300

/** The rule set, and the named conditions where they are written too, as they stood when typing paused: what questions are asked with. */
export interface SettledEdit {
  input: { ruleSetId: string; ruleSet: RuleSet; conditions?: Campaign['conditions'] }
  enabled: boolean
  /** Typing goes on: answers are of an earlier state. */
  old: boolean
}

/** @param conditions undefined where they are as the draft has them */
export function useSettledEdit(
  ruleSet: RuleSet,
  conditions: Campaign['conditions'] | undefined,
  valid: boolean,
): SettledEdit {
  const written = useMemo(() => ({ ruleSet, conditions }), [ruleSet, conditions])
  const [settled] = useDebouncedValue(written, PAUSE_MS)
  const old = settled !== written
  const enabled = valid && !old
  return useMemo(() => {
    const { ruleSet: set, conditions: named } = settled
    return { input: { ruleSetId: set.id, ruleSet: set, ...(named && { conditions: named }) }, enabled, old }
  }, [settled, enabled, old])
}

/** How questions about what is being written are asked: the last answer stays until the next, and one that a newer replaces is taken back. */
export const whileWriting = (enabled: boolean) => ({
  enabled,
  placeholderData: keepPreviousData,
  retry: false,
  gcTime: 60_000,
  trpc: { abortOnUnmount: true },
})
