import { Badge } from '@mantine/core'
import type { Campaign } from '@careline/campaign'
import type { ReactNode } from 'react'
import type { Answers } from '../../api.ts'
import { useFew } from '../words/use-few.tsx'
import { useDecisionWords } from '../words/use-decision-words.ts'
import { usePublishT } from './messages.ts'
import classes from './publish.module.css'

/** As the API answers it; a difference whose value is absent travels without it. */
type FailedCase = Answers['draft']['cases']['failed'][number]

const FEW = 3

interface FailedCasesProps {
  cases: readonly FailedCase[]
  campaign: Campaign
  /** What can be done about each. */
  children?: (failed: FailedCase) => ReactNode
}

/** Cases whose answer is another one now: what was expected and what comes, in words. */
export function FailedCases({ cases, campaign, children }: FailedCasesProps) {
  const t = usePublishT('publish')
  const { shown, more } = useFew(cases, FEW)
  const words = useDecisionWords(campaign)
  return (
    <ul className={classes.cases}>
      {shown.map((failed) => (
        <li key={failed.name}>
          <div className={classes.name}>
            {failed.name}{' '}
            <Badge size="sm" color={failed.kind === 'invariant' ? 'red' : 'violet'}>
              {t(failed.kind)}
            </Badge>{' '}
            <span className={classes.proves}>
              {failed.proves.length > 0 && t('proves', { items: failed.proves.join(', ') })}
            </span>
          </div>
          {failed.differences.map((difference) => (
            <div key={difference.path} className={classes.difference}>
              {words.part(difference.path)}: <del>{words.value(difference.path, difference.expected)}</del> →{' '}
              <ins>{words.value(difference.path, difference.actual)}</ins>
            </div>
          ))}
          {children?.(failed)}
        </li>
      ))}
      {more && <li>{more}</li>}
    </ul>
  )
}
