import type { Path } from './diagrams.ts'

interface Way {
  path: Path
  /** The cells of each level as text, to compare quickly. */
  keys: string[]
}

/** Where two ways differ at one level only, that level; -1 for none, -2 for more. */
function onlyDifference(left: Way, right: Way): number {
  let found = -1
  for (const [level, key] of left.keys.entries()) {
    if (key === right.keys[level]) continue
    if (found !== -1) return -2
    found = level
  }
  return found
}

function joinAt(level: number, left: Way, right: Way): Way {
  const [mine = [], other = []] = [left.path[level], right.path[level]]
  const cells = [...new Set([...mine, ...other])].toSorted((a, b) => a - b)
  return { path: left.path.with(level, cells), keys: left.keys.with(level, cells.join()) }
}

/** One round: each way takes in those after it that differ from it in one fact. */
function mergeOnce(ways: Way[]): Way[] {
  const merged: Way[] = []
  for (const way of ways) {
    const at = merged.findIndex((other) => onlyDifference(other, way) >= -1)
    const other = merged[at]
    if (!other) merged.push(way)
    else {
      const level = onlyDifference(other, way)
      if (level >= 0) merged[at] = joinAt(level, other, way)
    }
  }
  return merged
}

/**
 * Puts ways together that differ in one fact only, again and again: the same customers in fewer sentences. The ways of
 * one diagram share no customer, so that a level which one of two leaves open is never the only difference.
 */
export function mergePaths(paths: Path[]): Path[] {
  let ways = paths.map((path): Way => ({ path, keys: path.map((cells) => cells?.join() ?? '') }))
  for (let count = Infinity; ways.length < count;) {
    count = ways.length
    ways = mergeOnce(ways)
  }
  return ways.map(({ path }) => path)
}
