import { Skeleton } from '@mantine/core'
import { LoadingState } from './LoadingState.tsx'
import classes from './states.module.css'

// Fixed widths: what is coming should look like text, and must look the same at each draw.
const WIDTHS = ['38%', '52%', '44%', '60%', '33%']

/** The place of a table of `rows` rows of 36 px. */
export function SkeletonRows({ rows = 6, columns = 3 }: { rows?: number; columns?: number }) {
  return (
    <LoadingState>
      {Array.from({ length: rows }, (_row, row) => (
        <div key={row} className={classes.skeletonRow}>
          {Array.from({ length: columns }, (_column, column) => (
            <div key={column} style={{ flex: column === 0 ? 2 : 1 }}>
              <Skeleton height={12} width={WIDTHS[(row + column * 2) % WIDTHS.length]} radius="sm" />
            </div>
          ))}
        </div>
      ))}
    </LoadingState>
  )
}
