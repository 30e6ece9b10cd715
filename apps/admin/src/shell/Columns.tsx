import type { ReactNode } from 'react'
import classes from './shell.module.css'

interface ColumnsProps {
  children: ReactNode
  /** Stays in view beside the page from 1200 px on, follows it below. */
  side: ReactNode
  sideLabel: string
}

/** The work in the middle, what it does on the right. */
export function Columns({ children, side, sideLabel }: ColumnsProps) {
  return (
    <div className={classes.columns}>
      <div>{children}</div>
      <aside className={classes.side} aria-label={sideLabel}>
        {side}
      </aside>
    </div>
  )
}
