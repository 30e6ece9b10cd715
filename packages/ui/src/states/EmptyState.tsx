import type { ReactNode } from 'react'
import classes from './states.module.css'

export interface EmptyStateProps {
  icon?: ReactNode
  title: string
  /** Why there is nothing, and what would bring something. */
  description?: ReactNode
  /** The one thing to do now. */
  action?: ReactNode
}

/** Nothing here yet, said kindly, with the way on. */
export function EmptyState({ icon, title, description, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      {icon !== undefined && (
        <span className={classes.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <p className={classes.title}>{title}</p>
      {description !== undefined && <div className={classes.text}>{description}</div>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  )
}
