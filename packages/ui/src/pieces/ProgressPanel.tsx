import { Button, Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatNumber, formatPercent } from '../format/format.ts'
import { useUiT } from '../i18n/ui-messages.ts'
import classes from './ProgressPanel.module.css'

export interface ProgressPanelProps {
  /** What is being done: "Đang nhập khách hàng". */
  label: string
  done: number
  /** `null` while the whole is not known. */
  total: number | null
  /** What `done` counts, e.g. "dòng". */
  unit?: string
  /** A line under the bar: rejected so far, time left. */
  detail?: ReactNode
  onCancel?: () => void
}

/** How far a long job is, and the way to stop it. */
export function ProgressPanel({ label, done, total, unit = '', detail, onCancel }: ProgressPanelProps) {
  const t = useUiT('ui.progress')
  const share = total === null ? null : total === 0 ? 1 : Math.min(1, done / total)
  const figures =
    total === null ? formatNumber(done) : t('of', { done: formatNumber(done), total: formatNumber(total) })
  return (
    <div className={classes.panel}>
      <div className={classes.line}>
        <span className={classes.label}>{label}</span>
        <span className={classes.figures}>
          {figures} {unit}
        </span>
        {share !== null && <span className={classes.share}>{formatPercent(share, 0)}</span>}
        {onCancel && (
          <Button variant="default" size="xs" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
      <Progress.Root size={8} radius="xs">
        <Progress.Section
          value={(share ?? 1) * 100}
          animated={share === null}
          striped={share === null}
          aria-label={label}
        />
      </Progress.Root>
      {detail !== undefined && <div className={classes.detail}>{detail}</div>}
    </div>
  )
}
