import { useLocale } from '@careline/ui'
import { memo } from 'react'
import type { Answers } from '../../../api.ts'
import { Fold } from '../../../shell/Fold.tsx'
import classes from './cases.module.css'
import { useCasesT } from './messages.ts'

interface CoverageProps {
  coverage: Answers['draft']['cases']['coverage']
  ruleSetId: string
}

/** Enough to write the next cases by. */
const MOST = 50

/** How much of all rules the cases show both ways, and what of this set they do not. */
export const Coverage = memo(function Coverage({ coverage, ruleSetId }: CoverageProps) {
  const t = useCasesT('cases')
  const { covered, total } = coverage
  const uncovered = coverage.uncovered.filter((each) => each.ruleSetId === ruleSetId || each.path[0] === 'conditions')
  return (
    <>
      <p className={classes.coverage}>{t('coverage', { covered: String(covered), total: String(total) })}</p>
      {uncovered.length > 0 && (
        <Fold className={classes.more} summary={t('uncovered', { count: String(uncovered.length) })}>
          <Uncovered uncovered={uncovered} />
        </Fold>
      )}
    </>
  )
})

function Uncovered({ uncovered }: { uncovered: CoverageProps['coverage']['uncovered'] }) {
  const t = useCasesT('cases')
  const { pick } = useLocale()
  return (
    <ul>
      {uncovered.slice(0, MOST).map((each) => (
        <li key={each.path.join('.')}>
          {pick(each.message)} <span className={classes.coverage}>({t(`never.${each.never}`)})</span>
        </li>
      ))}
      {uncovered.length > MOST && <li>{t('uncoveredMore', { count: String(uncovered.length - MOST) })}</li>}
    </ul>
  )
}
