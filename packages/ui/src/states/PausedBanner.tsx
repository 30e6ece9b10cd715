import { IconPlayerPause } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatDateTime, type Moment } from '../format/format.ts'
import { useUiT } from '../i18n/ui-messages.ts'
import classes from './states.module.css'

export interface PausedBannerProps {
  /** Who stopped the campaign, when and why; null while it runs. */
  pause: { at: Moment; byName: string; reason: string } | null
  /** What can be done about it from here. */
  action?: ReactNode
}

/** A line above the page while the campaign is stopped. */
export function PausedBanner({ pause, action }: PausedBannerProps) {
  const t = useUiT('ui.states')
  if (!pause) return null
  return (
    <div className={classes.paused} role="status">
      <IconPlayerPause size={18} stroke={1.6} aria-hidden="true" />
      <span>{t('paused', { name: pause.byName, time: formatDateTime(pause.at), reason: pause.reason })}</span>
      {action}
    </div>
  )
}
