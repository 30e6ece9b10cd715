import { Badge } from '@mantine/core'
import type { Answers } from '../../api.ts'
import { usePublishT } from './messages.ts'
import classes from './publish.module.css'

/** As the API answers it; a difference whose value is absent travels without it. */
type FailedCase = Answers['draft']['cases']['failed'][number]

const write = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '–'))

/** Cases whose answer is another one now: what was expected and what comes, path by path. */
export function FailedCases({ cases }: { cases: readonly FailedCase[] }) {
  const t = usePublishT('publish')
  return (
    <ul className={classes.cases}>
      {cases.map((failed) => (
        <li key={failed.name}>
          <div className={classes.name}>
            {failed.name}{' '}
            <Badge size="sm" color={failed.kind === 'invariant' ? 'red' : 'violet'}>
              {t(failed.kind)}
            </Badge>{' '}
            <span className={classes.proves}>{failed.proves.join(', ')}</span>
          </div>
          {failed.differences.map((difference) => (
            <div key={difference.path} className={classes.difference}>
              <code>{difference.path}</code> <del>{write(difference.expected)}</del> →{' '}
              <ins>{write(difference.actual)}</ins>
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}
