import type { Path } from './diagrams.ts'

/** Beyond this many ways nobody reads them one by one, and looking for pairs among them would take long. */
const mostToMerge = 400

/** Where two ways differ at one level only, that level; -1 for none, -2 for more. */
function onlyDifference(left: Path, right: Path): number {
  let found = -1
  for (const [level, cells] of left.entries()) {
    if (cells?.join() === right[level]?.join()) continue
    if (found !== -1) return -2
    found = level
  }
  return found
}

function joinCells(left: number[] | undefined, right: number[] | undefined): number[] | undefined {
  if (!left || !right) return undefined
  return [...new Set([...left, ...right])].toSorted((a, b) => a - b)
}

/** Puts ways together that differ in one fact only, again and again: the same customers in fewer sentences. */
export function mergePaths(paths: Path[]): Path[] {
  const open = paths.length > mostToMerge ? [] : [...paths]
  if (open.length === 0) return paths
  const merged: Path[] = []
  for (let path = open.shift(); path; path = open.shift()) {
    const own = path
    const at = open.findIndex((other) => onlyDifference(own, other) >= -1)
    const other = open[at]
    if (!other) {
      merged.push(own)
      continue
    }
    const level = onlyDifference(own, other)
    open.splice(at, 1)
    // What is new may fit together with one that was put aside before.
    open.unshift(level < 0 ? own : own.with(level, joinCells(own[level], other[level])), ...merged.splice(0))
  }
  return merged
}
