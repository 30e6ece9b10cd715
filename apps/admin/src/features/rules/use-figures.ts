import type { RuleSet } from '@careline/rules'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { type Answers, api } from '../../api.ts'
import { problemOf } from '../../shell/api-problem.ts'
import { type NamedConditions, sameJson } from './editing/written.ts'
import { whileWriting } from './use-settled-edit.ts'

/** How long typing must pause: while the database counts, and once the server has the customers in memory. */
const PAUSE_MS = { database: 450, columns: 120 }
/** How often to ask whether the server has them in memory by now. */
const AGAIN_MS = 2_000

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

/** What the rules on the page would do to the customers at hand, counted a moment after the last change. */
export function useFigures(
  { ruleSet, conditions }: { ruleSet: RuleSet; conditions: NamedConditions | undefined },
  valid: boolean,
): Figures {
  const [source, setSource] = useState<Counts['source']>('database')
  const asked = useMemo(() => ({ ruleSet, conditions }), [ruleSet, conditions])
  const [settled] = useDebouncedValue(asked, PAUSE_MS[source])
  const input = { ruleSetId: settled.ruleSet.id, ...settled }
  const typing = settled !== asked && !sameJson(settled, asked)
  const enabled = valid || typing
  const options = whileWriting(enabled)
  const counts = useQuery(
    api.draft.counts.queryOptions(input, {
      ...options,
      refetchInterval: ({ state }) => (typeof state.data?.loading === 'number' ? AGAIN_MS : false),
    }),
  )
  if (counts.data && counts.data.source !== source) setSource(counts.data.source)
  const impact = useQuery(api.draft.impact.queryOptions(input, options))
  const error = impact.error ?? counts.error
  return {
    counts: counts.data,
    impact: impact.data,
    old: typing || impact.isFetching || counts.isPlaceholderData || counts.isLoading || !valid,
    noSnapshot: problemOf(error)?.code === 'no-snapshot',
    error,
  }
}
