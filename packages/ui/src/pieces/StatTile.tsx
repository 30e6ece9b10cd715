import type { ReactNode } from 'react'
import classes from './StatTile.module.css'

export interface StatTileProps {
  label: string
  /** Already written with `useFormat`. */
  figure: ReactNode
  /** What the figure counts, small behind it: "khách". */
  unit?: string
  /** `Delta`s, or a line on where the figure stands. */
  detail?: ReactNode
  /** Makes the figure open what is behind it. */
  onOpen?: () => void
}

/** One figure that matters. Put several in a `StatRow`. */
export function StatTile({ label, figure, unit, detail, onOpen }: StatTileProps) {
  const value = (
    <>
      <span className={classes.figure}>{figure}</span>
      {unit !== undefined && <span className={classes.unit}> {unit}</span>}
    </>
  )
  return (
    <div className={classes.tile}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        {onOpen ? (
          <button type="button" className={classes.open} onClick={onOpen}>
            {value}
          </button>
        ) : (
          value
        )}
        {detail !== undefined && <div className={classes.detail}>{detail}</div>}
      </dd>
    </div>
  )
}

/** Tiles side by side, divided by hairlines; as many to a line as fit. */
export function StatRow({ children }: { children: ReactNode }) {
  return <dl className={classes.row}>{children}</dl>
}
