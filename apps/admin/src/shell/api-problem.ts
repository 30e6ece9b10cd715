import type { ApiProblem } from '@careline/api'
import type { MergeConflict } from '@careline/campaign'
import { useLocale } from '@careline/ui'
import { useShellT } from './messages.ts'

/** The refusal that the server sent with an error, or null where none came (no connection, a proxy's answer). */
export function problemOf(error: unknown): ApiProblem | null {
  const problem = (error as { data?: { problem?: ApiProblem } } | null)?.data?.problem
  return problem?.message ? problem : null
}

/** Whether somebody else saved in between, and the two could not be put together: the draft has to be read anew. */
export function isStale(error: unknown): boolean {
  const code = problemOf(error)?.code
  return code === 'stale-draft' || code === 'merge-conflict'
}

/** What two people changed differently, where the server asks whose stays. */
export function conflictsOf(error: unknown): MergeConflict[] | null {
  const problem = problemOf(error)
  return problem?.code === 'merge-conflict' ? (problem.conflicts ?? []) : null
}

/** Says an error in the page's language: the server's own sentence, else that it could not be reached. */
export function useSay(): (error: unknown) => string {
  const { pick } = useLocale()
  const t = useShellT('shell')
  return (error) => {
    const problem = problemOf(error)
    return problem ? pick(problem.message) : t('unreachable')
  }
}
