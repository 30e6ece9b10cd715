import type { Variable } from '../regions/cell.ts'
import { joinParts } from '../regions/region.ts'
import type { PossibleChange } from './fact-changes.ts'

/** No more cells than this are put together: beyond it, some of the values that do the same are left untold. */
const mostCells = 32

/**
 * The changes with every value that does the same: an amount of 150.000 ₫ is enough, and so is any above; one of two
 * provinces is, and so is the other. Each value of the one does with each of the other.
 * @param isSame whether a customer in these cells gets what the changes bring
 */
export function widenChanges(
  variables: readonly Variable[],
  changes: PossibleChange[],
  cells: number[],
  isSame: (where: number[]) => boolean,
): PossibleChange[] {
  let reached = [changes.reduce((where, { level, cell }) => where.with(level, cell), cells)]
  return changes.map((change) => {
    const { level, cell } = change
    const variable = variables[level]
    if (!variable) return change
    const does = (at: number) =>
      at !== cells[level] &&
      variable.cells[at] !== undefined &&
      variable.cells[at].part.kind !== 'missing' &&
      reached.every((where) => isSame(where.with(level, at)))
    if (!variable.ordered) {
      const others = change.within.kind === 'value' ? otherValues(variable, cell).filter(does) : []
      reached = reached.flatMap((where) => [where, ...others.map((at) => where.with(level, at))])
      const orElse = others.flatMap((at) => valueOf(variable, at))
      return orElse.length > 0 ? { ...change, orElse } : change
    }
    let [low, high] = [cell, cell]
    while (high - low < mostCells && does(high + 1)) high += 1
    while (high - low < mostCells && does(low - 1)) low -= 1
    const span = Array.from({ length: high - low + 1 }, (_, index) => low + index)
    reached = reached.flatMap((where) => span.map((at) => where.with(level, at)))
    const [within] = joinParts(variable, span)
    return within && span.length > 1 ? { ...change, within } : change
  })
}

function valueOf({ cells }: Variable, at: number): (string | number | boolean)[] {
  const part = cells[at]?.part
  return part?.kind === 'value' ? [part.value] : []
}

function otherValues(variable: Variable, own: number): number[] {
  const places = variable.cells.flatMap((_, at) => (at !== own && valueOf(variable, at).length > 0 ? [at] : []))
  return places.slice(0, mostCells)
}
