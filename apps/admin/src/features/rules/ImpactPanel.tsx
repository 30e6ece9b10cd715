import { Panel, useFormat } from '@careline/ui'
import type { Output } from '@careline/campaign'
import { useSay } from '../../shell/api-problem.ts'
import { useRulesT } from './messages.ts'
import { Touched } from './numbers/Touched.tsx'
import classes from './rules.module.css'
import type { Figures } from './use-figures.ts'
import type { SettledEdit } from './use-settled-edit.ts'

interface ImpactPanelProps {
  figures: Figures
  valid: boolean
  outputs: Output[]
  edit: SettledEdit
}

/** Customers before and after, who comes in, who falls out, whose results change. */
export function ImpactPanel({ figures, valid, outputs, edit }: ImpactPanelProps) {
  const t = useRulesT('rules')
  const format = useFormat()
  const say = useSay()
  const { counts, impact, old, noSnapshot, error } = figures
  const loading = counts?.loading ?? null
  return (
    <Panel title={t('impact')} detail={old && valid && !noSnapshot && error === null ? t('computing') : undefined}>
      {noSnapshot && <span className={classes.soft}>{t('noSnapshot')}</span>}
      {!impact && !noSnapshot && error !== null && <span className={classes.soft}>{say(error)}</span>}
      {!valid && <p className={classes.soft}>{t('invalidImpact')}</p>}
      {loading !== null && (
        <p className={classes.soft}>{t('loadingCustomers', { percent: format.number(Math.floor(loading * 100)) })}</p>
      )}
      {impact && (
        <div className={old ? classes.old : undefined} aria-live="polite">
          <div className={classes.big}>
            {impact.before === impact.after && impact.entering === 0
              ? t('impactSame', { after: format.number(impact.after) })
              : t('impactNow', { before: format.number(impact.before), after: format.number(impact.after) })}
          </div>
          <Touched impact={impact} outputs={outputs} edit={edit} />
        </div>
      )}
    </Panel>
  )
}
