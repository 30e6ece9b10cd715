import { useId, type ReactNode } from 'react'
import classes from './Panel.module.css'

export interface PanelProps {
  title: ReactNode
  /** Behind the title: a count, a state. */
  detail?: ReactNode
  /** At the right of the title. */
  actions?: ReactNode
  /** Rows that reach the edges by themselves (tables): no space under the title. */
  flush?: boolean
  children: ReactNode
}

/** A titled part of a page, set off by a hairline above it. Panels follow each other; they are not put in one another. */
export function Panel({ title, detail, actions, flush = false, children }: PanelProps) {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {detail !== undefined && <span className={classes.detail}>{detail}</span>}
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      <div className={flush ? undefined : classes.content}>{children}</div>
    </section>
  )
}
