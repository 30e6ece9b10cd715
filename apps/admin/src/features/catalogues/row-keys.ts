import type { Item } from './items.ts'

const keys = new WeakMap<Item, number>()
let last = 0

/** The key of a row whose id is typed in: it keeps it as long as it is on the page, whatever is changed in it. */
export function rowKey(item: Item): number {
  const key = keys.get(item) ?? (last += 1)
  keys.set(item, key)
  return key
}

/** The later version, as the same row. */
export function sameRow(item: Item, later: Item): Item {
  keys.set(later, rowKey(item))
  return later
}
