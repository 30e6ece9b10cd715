import type { ImportProblem } from '@careline/api'
import { useDataT } from './messages.ts'

/** Says what is wrong with a file or a row. */
export function useProblemWords(): (problem: ImportProblem) => string {
  const t = useDataT('importProblems')
  return ({ code, expected = '', column = '' }) => {
    const [low = '', high = ''] = expected.split(' – ')
    if (code === 'out-of-range' && high === '…') return t('too-low', { expected: low })
    if (code === 'out-of-range' && low === '…') return t('too-high', { expected: high })
    return t(code, { expected, column, count: expected.split(', ').length })
  }
}
