import type { ReactNode } from 'react'
import classes from './Pairs.module.css'

export interface PairsProps {
  /** By key: what it is, and what it says. */
  rows: readonly (readonly [key: string, term: ReactNode, value: ReactNode])[]
}

/** Names and values below one another, a hairline between. */
export function Pairs({ rows }: PairsProps) {
  return (
    <dl className={classes.pairs}>
      {rows.map(([key, term, value]) => (
        <div key={key}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
