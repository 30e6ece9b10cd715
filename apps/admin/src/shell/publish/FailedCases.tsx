import { Badge, Button } from '@mantine/core'
import { useState } from 'react'
import type { Answers } from '../../api.ts'
import { usePublishT } from './messages.ts'
import classes from './publish.module.css'

/** As the API answers it; a difference whose value is absent travels without it. */
type FailedCase = Answers['draft']['cases']['failed'][number]

const FEW = 3

/** Cases whose answer is another one now: what was expected and what comes, path by path. */
export function FailedCases({ cases }: { cases: readonly FailedCase[] }) {
  const t = usePublishT('publish')
  const [all, setAll] = useState(false)
  const write = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('none')
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (Array.isArray(value)) return value.map(write).join(', ') || t('none')
    if (typeof value === 'string' || typeof value === 'number') return String(value)
    const parts = Object.entries(value).map(([key, part]) => `${key}: ${write(part)}`)
    return parts.join(', ') || t('none')
  }
  return (
    <ul className={classes.cases}>
      {(all ? cases : cases.slice(0, FEW)).map((failed) => (
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
      {!all && cases.length > FEW && (
        <li>
          <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
            {t('showAll', { count: String(cases.length) })}
          </Button>
        </li>
      )}
    </ul>
  )
}
