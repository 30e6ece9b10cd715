import type { ReactNode } from 'react'
import { formatDateTime, type Moment } from '../format/format.ts'
import classes from './Timeline.module.css'

export interface TimelineEntry {
  id: string
  /** Left out where nobody noted the time: the entry then stands where it is given. */
  at?: Moment
  title: ReactNode
  /** Who, where; small behind the time. */
  by?: string
  detail?: ReactNode
  tone?: 'plain' | 'brand' | 'in' | 'out' | 'changed' | 'waiting'
}

/** What happened and when, in the order given (newest first as a rule). */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className={classes.timeline}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes.entry} data-tone={entry.tone ?? 'plain'}>
          <div>{entry.title}</div>
          <div className={classes.when}>
            {[entry.at !== undefined && formatDateTime(entry.at), entry.by].filter(Boolean).join(' · ')}
          </div>
          {entry.detail !== undefined && <div className={classes.detail}>{entry.detail}</div>}
        </li>
      ))}
    </ol>
  )
}
