import type { RuleSet } from '@careline/rules'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Answers, api } from '../../api.ts'
import { problemOf } from '../../shell/api-problem.ts'

const PAUSE_MS = 450

export type Impact = Answers['draft']['impact']
export type Counts = Answers['draft']['counts']

export interface Figures {
  counts: Counts | undefined
  impact: Impact | undefined
  /** The figures shown are of an earlier state of the rules. */
  old: boolean
  /** Nothing to count yet: no customers have come in. */
  noSnapshot: boolean
  error: unknown
}

/** What the rules on the page would do to the customers at hand, counted by the database a moment after the last change. */
export function useFigures(ruleSet: RuleSet, valid: boolean): Figures {
  const [settled] = useDebouncedValue(ruleSet, PAUSE_MS)
  const input = { ruleSetId: settled.id, ruleSet: settled }
  const enabled = valid || settled !== ruleSet
  const options = { enabled, placeholderData: keepPreviousData, retry: false, gcTime: 60_000 }
  const counts = useQuery(api.draft.counts.queryOptions(input, options))
  const impact = useQuery(api.draft.impact.queryOptions(input, options))
  const error = impact.error ?? counts.error
  return {
    counts: counts.data,
    impact: impact.data,
    old: settled !== ruleSet || impact.isFetching || counts.isFetching || !valid,
    noSnapshot: problemOf(error)?.code === 'no-snapshot',
    error,
  }
}
