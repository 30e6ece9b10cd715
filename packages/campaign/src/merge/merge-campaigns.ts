import { canonicalJson } from '../document/canonical-json.ts'
import { mergedOrder } from './merged-order.ts'

/** Both sides changed the same thing differently. A side that removed it, or did not have it, has none. */
export interface MergeConflict {
  /** Such as `['ruleSets', 'eligibility', 'rules', 'arpu']`: names, not places. Ends in `order` where both moved things. */
  path: string[]
  base?: unknown
  mine?: unknown
  theirs?: unknown
}

/** Whose version stays where both changed the same thing. */
export interface MergeChoice {
  /** As the conflict names it. */
  path: string[]
  side: 'mine' | 'theirs'
  /** The version that gives way, as it was seen: where it has changed since, the conflict is asked about again. */
  over?: unknown
}

/** The choice of one side of a conflict, against the other as it stands there. */
export const chooseSide = ({ path, mine, theirs }: MergeConflict, side: MergeChoice['side']): MergeChoice => ({
  path,
  side,
  over: side === 'mine' ? theirs : mine,
})

/** Whose version of a conflict was chosen; undefined where nothing was, or over a version that is no more. */
export function chosenSide(conflict: MergeConflict, choices: readonly MergeChoice[]): MergeChoice['side'] | undefined {
  const { path } = conflict
  const choice = choices.find(
    (each) => each.path.length === path.length && each.path.every((key, at) => key === path[at]),
  )
  return choice && same(choice.over, chooseSide(conflict, choice.side).over) ? choice.side : undefined
}

export type Merged = { ok: true; document: unknown } | { ok: false; conflicts: MergeConflict[] }

/** What names the entries of a list; every other list is one thing. `*` stands for any name. */
const nameIn: Record<string, string> = {
  ruleSets: 'id',
  'ruleSets.*.rules': 'name',
  templates: 'id',
  'catalogues.*.items': 'id',
  facts: 'id',
  lists: 'id',
  cases: 'name',
}
/** Objects whose entries are merged each by itself, by whether these are fields or names; every other object is one thing. */
const entriesIn: Record<string, 'fields' | 'names'> = {
  '': 'fields',
  'ruleSets.*': 'fields',
  'catalogues.*': 'fields',
  policies: 'fields',
  catalogues: 'names',
  conditions: 'names',
  settings: 'names',
}

interface Three {
  base: unknown
  mine: unknown
  theirs: unknown
}

/**
 * What two people made of one campaign document, put together rule by rule, item by item, text by text. What only one of them touched is
 * taken as they left it; where both left something different that is a conflict, and nothing is merged unless `choices` say whose stays. Which of
 * them is `mine` makes no difference. The result still has to be parsed: edits that are fine each by itself may not go together.
 */
export function mergeCampaigns(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  choices: readonly MergeChoice[] = [],
): Merged {
  const conflicts: MergeConflict[] = []
  const chosen: Found['chosen'] = (conflict) => chosenSide(conflict, choices)
  const document = merge({ base, mine, theirs }, { path: [], place: '' }, { conflicts, chosen })
  return conflicts.length > 0 ? { ok: false, conflicts } : { ok: true, document }
}

interface At {
  path: string[]
  /** The path with `*` for names. */
  place: string
}
interface Found {
  conflicts: MergeConflict[]
  chosen: (conflict: MergeConflict) => MergeChoice['side'] | undefined
}

function merge(three: Three, { path, place }: At, found: Found): unknown {
  const { base, mine, theirs } = three
  const { conflicts, chosen } = found
  if (same(mine, theirs) || same(base, theirs)) return mine
  if (same(base, mine)) return theirs
  const [name, entries] = [nameIn[place], entriesIn[place]]
  const down = (key: string, isField: boolean, each: Three) =>
    merge(each, { path: [...path, key], place: [place, isField ? key : '*'].filter(Boolean).join('.') }, found)
  if (name !== undefined && Array.isArray(mine) && Array.isArray(theirs)) {
    const sides = { base: named(base, name), mine: named(mine, name), theirs: named(theirs, name) }
    const before = conflicts.length
    const merged = mergeEntries(sides, (key, each) => down(key, false, each))
    if (conflicts.length > before) return undefined
    const orders = { base: [...sides.base.keys()], mine: [...sides.mine.keys()], theirs: [...sides.theirs.keys()] }
    const moved = { path: [...path, 'order'], ...orders }
    const order = mergedOrder(orders, new Set(merged.keys()), chosen(moved))
    if (order) return order.map((key) => merged.get(key))
    conflicts.push(moved)
  } else if (entries && isObject(mine) && isObject(theirs)) {
    const sides = { base: fields(base), mine: fields(mine), theirs: fields(theirs) }
    return Object.fromEntries(mergeEntries(sides, (key, each) => down(key, entries === 'fields', each)))
  } else {
    const conflict = { path, ...three }
    const side = chosen(conflict)
    if (side) return three[side]
    conflicts.push(conflict)
  }
  return undefined
}

function mergeEntries(
  { base, mine, theirs }: Record<keyof Three, Map<string, unknown>>,
  mergeOne: (key: string, each: Three) => unknown,
): Map<string, unknown> {
  const merged = new Map<string, unknown>()
  for (const key of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
    const value = mergeOne(key, { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) })
    if (value !== undefined) merged.set(key, value)
  }
  return merged
}

const named = (list: unknown, name: string): Map<string, unknown> =>
  new Map((Array.isArray(list) ? list : []).map((entry: Record<string, unknown>) => [String(entry[name]), entry]))

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fields = (value: unknown): Map<string, unknown> => new Map(isObject(value) ? Object.entries(value) : [])

const same = (a: unknown, b: unknown): boolean => canonicalJson([a]) === canonicalJson([b])
