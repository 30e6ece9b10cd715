import { useUiT } from '../i18n/ui-messages.ts'
import classes from './pills.module.css'

export interface ReleaseBadgeProps {
  /** The release's number; `null` where the campaign has none yet. */
  number: number | null
  /** Running now, or a draft that will become this number. */
  state?: 'running' | 'draft'
}

/** "Bản 12 đang chạy". */
export function ReleaseBadge({ number, state }: ReleaseBadgeProps) {
  const t = useUiT('ui.release')
  if (number === null) return <span className={classes.pill}>{t('none')}</span>
  return (
    <span className={classes.pill} data-tone={state === 'running' ? 'brand' : 'plain'}>
      {t('label', { number: String(number) })}
      {state !== undefined && ` ${t(state)}`}
    </span>
  )
}
