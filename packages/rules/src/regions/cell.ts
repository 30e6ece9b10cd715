import type { Facts, FactValue } from '../document/fact.ts'

/** One end of a range. Days and moments are strings in their one spelling. */
export interface Bound {
  value: number | string
  included: boolean
}

/**
 * What the values of one cell have in common. `range`: numbers, days or moments (an absent end is open-ended) ·
 * `text`: every text that begins so ('' for any), is none of `except` and begins with none of `otherPrefixes` ·
 * `list`: lists with all of `having` and none of `lacking`; nothing else in them is ever asked about.
 */
export type CellPart =
  | { kind: 'missing' }
  | { kind: 'value'; value: string | number | boolean }
  | { kind: 'range'; from?: Bound; to?: Bound }
  | { kind: 'text'; prefix: string; except: string[]; otherPrefixes: string[] }
  | { kind: 'list'; having: string[]; lacking: string[] }

/** Values of a fact between which no condition tells; `facts` holds one of them. For an item, all its `item.*` facts. */
export interface Cell {
  facts: Facts
  part: CellPart
}

/** One fact with its cells (ordered ones ascending, missing last), or a catalogue's items as the variable `item.id`. */
export interface Variable {
  id: string
  cells: Cell[]
  /** Whether neighbouring cells make one range. */
  ordered: boolean
}

/** Whether a value is one of a cell. */
export function isWithin(part: CellPart, value: FactValue): boolean {
  if (part.kind === 'missing') return value === null
  if (value === null) return false
  if (part.kind === 'value') return value === part.value
  if (part.kind === 'list') {
    const list = Array.isArray(value) ? value : []
    return part.having.every((each) => list.includes(each)) && !part.lacking.some((each) => list.includes(each))
  }
  if (part.kind === 'text') {
    const text = String(value)
    const isOther = part.except.includes(text) || part.otherPrefixes.some((prefix) => text.startsWith(prefix))
    return text.startsWith(part.prefix) && !isOther
  }
  if (Array.isArray(value) || typeof value === 'boolean') return false
  const { from, to } = part
  const above = !from || value > from.value || (from.included && value === from.value)
  return above && (!to || value < to.value || (to.included && value === to.value))
}
