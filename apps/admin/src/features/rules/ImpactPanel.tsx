import { Delta, Panel, useFormat, useLocale } from '@careline/ui'
import type { Output } from '@careline/campaign'
import { useSay } from '../../shell/api-problem.ts'
import { useEditor } from './editor-context.ts'
import { useRulesT } from './messages.ts'
import classes from './rules.module.css'
import type { Figures } from './use-figures.ts'

interface ImpactPanelProps {
  figures: Figures
  valid: boolean
  outputs: Output[]
}

/** Customers before and after, who comes in, who falls out, whose results change. */
export function ImpactPanel({ figures, valid, outputs }: ImpactPanelProps) {
  const t = useRulesT('rules')
  const format = useFormat()
  const say = useSay()
  const { pick } = useLocale()
  const { campaign } = useEditor()
  const { counts, impact, old, noSnapshot, error } = figures
  const loading = counts?.loading ?? null
  const nameOf = (output: string) => {
    const id = outputs.find((candidate) => candidate.id === output)?.ruleSet
    const label = campaign.ruleSets.find((set) => set.id === id)?.label
    return label ? pick(label) : output
  }
  const changed = Object.entries(impact?.changed ?? {}).filter(([, count]) => count > 0)
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
          <div>
            <Delta kind="in" count={impact.entering} withWord />
          </div>
          <div>
            <Delta kind="out" count={impact.leaving} withWord />
          </div>
          {changed.map(([output, count]) => (
            <div key={output} className={classes.changed}>
              <span>{nameOf(output)}</span>
              <Delta kind="changed" count={count} withWord />
            </div>
          ))}
        </div>
      )}
    </Panel>
  )
}
