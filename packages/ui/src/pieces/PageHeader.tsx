import type { ReactNode } from 'react'
import classes from './PageHeader.module.css'

export interface PageHeaderProps {
  title: ReactNode
  /** A sentence on what the page is for, or the state of what it shows. */
  description?: ReactNode
  /** Buttons at the right; the main one last. */
  actions?: ReactNode
}

/** The page's `h1` and what can be done on it. */
export function PageHeader({ title, description, actions }: PageHeaderProps) {
  return (
    <div className={classes.header}>
      <div className={classes.words}>
        <h1 className={classes.title}>{title}</h1>
        {description !== undefined && <div className={classes.description}>{description}</div>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  )
}
