import type { Facts } from '../document/fact.ts'

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
