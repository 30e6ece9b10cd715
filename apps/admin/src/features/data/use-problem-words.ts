import type { ImportProblem } from '@careline/api'
import { useDataT } from './messages.ts'

/** Says what is wrong with a file or a row. */
export function useProblemWords(): (problem: ImportProblem) => string {
  const t = useDataT('importProblems')
  return (problem) => t(problem.code, { expected: problem.expected ?? '', column: problem.column ?? '' })
}
