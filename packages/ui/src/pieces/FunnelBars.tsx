import { formatNumber, formatPercent } from '../format/format.ts'
import { useUiT } from '../i18n/ui-messages.ts'
import classes from './FunnelBars.module.css'

export interface FunnelStep {
  id: string
  label: string
  /** How many are left after this step. */
  count: number
  /** How many meet this step alone, whatever the others; shown where given. */
  meets?: number
}

export interface FunnelBarsProps {
  /** In order; the first is the whole. */
  steps: readonly FunnelStep[]
  /** Header of the `meets` column, e.g. "đạt riêng". */
  meetsLabel?: string
  /** Makes the dropped counts open the customers behind them. */
  onOpenDropped?: (stepId: string) => void
}

/** An audience's funnel: what each condition leaves, drops and, by itself, lets through. A list, so that it reads as well as it looks. */
export function FunnelBars({ steps, meetsLabel, onOpenDropped }: FunnelBarsProps) {
  const t = useUiT('ui.funnel')
  const whole = steps[0]?.count ?? 0
  return (
    <ol className={classes.funnel}>
      {steps.map((step, index) => {
        const share = whole > 0 ? step.count / whole : 0
        const dropped = index === 0 ? 0 : (steps[index - 1]?.count ?? 0) - step.count
        const droppedWords = t('dropped', { count: formatNumber(dropped) })
        return (
          <li key={step.id} className={classes.step}>
            <div className={classes.line}>
              <span className={classes.label}>{step.label}</span>
              {step.meets !== undefined && meetsLabel !== undefined && (
                <span className={classes.meets}>
                  {meetsLabel} {formatNumber(step.meets)}
                </span>
              )}
              <span className={classes.count}>{formatNumber(step.count)}</span>
              <span className={classes.share} title={t('share', { share: formatPercent(share) })}>
                {formatPercent(share)}
              </span>
              <span className={classes.dropped}>
                {dropped > 0 &&
                  (onOpenDropped ? (
                    <button
                      type="button"
                      className={classes.open}
                      aria-label={`${step.label}: ${droppedWords}`}
                      onClick={() => onOpenDropped(step.id)}
                    >
                      −{formatNumber(dropped)}
                    </button>
                  ) : (
                    <span title={droppedWords}>−{formatNumber(dropped)}</span>
                  ))}
              </span>
            </div>
            <div className={classes.track} aria-hidden="true">
              <div className={classes.bar} style={{ width: `${share * 100}%` }} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}
