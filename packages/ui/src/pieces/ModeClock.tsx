import { useUiT } from '../i18n/ui-messages.ts'
import { formatDateTime } from '../format/format.ts'
import classes from './pills.module.css'
import { useCampaignClock, type CampaignTime } from './use-campaign-clock.ts'

export interface ModeClockProps extends CampaignTime {
  mode: 'rehearsal' | 'live'
  /** Makes the pill a button: moving the clock of a rehearsal. */
  onPress?: () => void
}

/** Rehearsal or live, with the campaign's own time ticking (D17). */
export function ModeClock({ mode, onPress, ...time }: ModeClockProps) {
  const t = useUiT('ui.mode')
  const now = useCampaignClock(time)
  const tone = mode === 'rehearsal' ? 'waiting' : 'brand'
  const content = (
    <>
      <span className={classes.word}>{t(mode)}</span>
      <time dateTime={now.toISOString()} title={t('clock')}>
        {formatDateTime(now)}
      </time>
    </>
  )
  return onPress ? (
    <button type="button" className={classes.pill} data-tone={tone} onClick={onPress}>
      {content}
    </button>
  ) : (
    <span className={classes.pill} data-tone={tone}>
      {content}
    </span>
  )
}
