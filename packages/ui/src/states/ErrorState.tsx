import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useUiT } from '../i18n/ui-messages.ts'
import classes from './states.module.css'

export interface ErrorStateProps {
  /** What happened; by default that this could not be loaded. */
  title?: string
  /** What to do about it. */
  description?: ReactNode
  onRetry?: () => void
  retrying?: boolean
}

/** What happened, what to do, and a way to try again. */
export function ErrorState({ title, description, onRetry, retrying = false }: ErrorStateProps) {
  const t = useUiT('ui.states')
  return (
    <div className={`${classes.state} ${classes.failed}`} role="alert">
      <span className={classes.icon} aria-hidden="true">
        <IconAlertTriangle />
      </span>
      <p className={classes.title}>{title ?? t('errorTitle')}</p>
      <div className={classes.text}>{description ?? t('errorHelp')}</div>
      {onRetry && (
        <div className={classes.action}>
          <Button variant="default" onClick={onRetry} loading={retrying}>
            {t('retry')}
          </Button>
        </div>
      )}
    </div>
  )
}
