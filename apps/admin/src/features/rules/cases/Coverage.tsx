import { useLocale } from '@careline/ui'
import type { Answers } from '../../../api.ts'
import classes from './cases.module.css'
import { useCasesT } from './messages.ts'

interface CoverageProps {
  coverage: Answers['draft']['cases']['coverage']
  ruleSetId: string
}

/** How much of all rules the cases show both ways, and what of this set they do not. */
export function Coverage({ coverage, ruleSetId }: CoverageProps) {
  const t = useCasesT('cases')
  const { pick } = useLocale()
  const { covered, total } = coverage
  const uncovered = coverage.uncovered.filter((each) => each.ruleSetId === ruleSetId || each.path[0] === 'conditions')
  return (
    <>
      <p className={classes.coverage}>{t('coverage', { covered: String(covered), total: String(total) })}</p>
      {uncovered.length > 0 && (
        <details className={classes.more}>
          <summary>{t('uncovered', { count: String(uncovered.length) })}</summary>
          <ul>
            {uncovered.map((each) => (
              <li key={each.path.join('.')}>
                {pick(each.message)} <span className={classes.coverage}>({t(`never.${each.never}`)})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
