import { Skeleton } from '@mantine/core'
import { LoadingState } from './LoadingState.tsx'
import classes from './states.module.css'

const WIDTHS = ['72%', '88%', '54%', '80%', '63%']

/** The place of a panel: its title and `lines` lines of text. */
export function SkeletonPanel({ lines = 4 }: { lines?: number }) {
  return (
    <LoadingState>
      <div className={classes.skeletonLine}>
        <Skeleton height={14} width={140} radius="sm" />
      </div>
      {Array.from({ length: lines }, (_line, line) => (
        <div key={line} className={classes.skeletonLine}>
          <Skeleton height={12} width={WIDTHS[line % WIDTHS.length]} radius="sm" />
        </div>
      ))}
    </LoadingState>
  )
}
