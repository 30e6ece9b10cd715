import type { RowSetStore } from './row-set-store.ts'
import type { RowSet } from './row-set.ts'

/**
 * Cuts what passes at a limit: for each item, in order, the rows that have fewer than `limit` items before it.
 * `reached[n]` are the rows that have more than `n` items so far.
 */
export function offeredRows(passes: readonly RowSet[], limit: number | undefined, store: RowSetStore): RowSet[] {
  if (limit === undefined || limit >= passes.length) return [...passes]
  const reached = Array.from({ length: limit }, () => store.none())
  return passes.map((item) => {
    const offered = store.without(item, reached[limit - 1] ?? store.none())
    for (let at = limit - 1; at > 0; at--) {
      const [here, before] = [reached[at], reached[at - 1]]
      if (here && before) reached[at] = store.or([here, store.and([before, item])])
    }
    if (reached[0]) reached[0] = store.or([reached[0], item])
    return offered
  })
}
