import type { Condition } from '@careline/rules'
import { getAt, removeAt, setAt, type TreePath } from './tree-path.ts'

export type GroupKind = 'all' | 'any' | 'not'

/** Which group a condition is, or null for a test or a named condition. */
export function groupKindOf(condition: Condition): GroupKind | null {
  if ('all' in condition) return 'all'
  if ('any' in condition) return 'any'
  return 'not' in condition ? 'not' : null
}

/** What stands in a group; a test stands for itself. */
export function membersOf(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all
  if ('any' in condition) return condition.any
  return 'not' in condition ? [condition.not] : [condition]
}

/** Where the n-th member of a group stands. */
export function memberPath(path: TreePath, kind: GroupKind, index: number): TreePath {
  return kind === 'not' ? [...path, 'not'] : [...path, kind, index]
}

function groupOf(kind: GroupKind, members: Condition[]): Condition {
  if (kind === 'all') return { all: members }
  if (kind === 'any') return { any: members }
  const [only] = members
  return { not: members.length === 1 && only ? only : { all: members } }
}

/** Puts a condition at the end of the group at `path`; what stands in a `not` becomes an `all` first. */
export function addMember<Root>(root: Root, path: TreePath, member: Condition): Root {
  const group = getAt(root, path) as Condition
  const kind = groupKindOf(group)
  if (kind === 'not') {
    const inner = (group as { not: Condition }).not
    return groupKindOf(inner) === 'all' || groupKindOf(inner) === 'any'
      ? addMember(root, [...path, 'not'], member)
      : setAt(root, path, { not: { all: [inner, member] } })
  }
  if (kind === null) return setAt(root, path, { all: [group, member] })
  return setAt(root, path, groupOf(kind, [...membersOf(group), member]))
}

/**
 * Takes a condition away. A group that is left empty goes with it, but for the rule's own: that one stays, and is
 * reported as empty until something is put in it.
 */
export function removeMember<Root>(root: Root, path: TreePath, rootPath: TreePath): Root {
  if (path.length <= rootPath.length) return setAt(root, rootPath, { all: [] })
  const isListed = typeof path.at(-1) === 'number'
  const groupPath = path.slice(0, isListed ? -2 : -1)
  const left = isListed ? (getAt(root, path.slice(0, -1)) as unknown[]).length - 1 : 0
  if (left > 0) return removeAt(root, path)
  return groupPath.length <= rootPath.length
    ? setAt(root, rootPath, { all: [] })
    : removeMember(root, groupPath, rootPath)
}

/** Turns a group into another kind; its members stay. */
export function setGroupKind<Root>(root: Root, path: TreePath, kind: GroupKind): Root {
  const group = getAt(root, path) as Condition
  if (groupKindOf(group) === kind) return root
  const inner = 'not' in group ? group.not : group
  // Out of a `not`, the group inside it is what is meant.
  const members = 'not' in group && groupKindOf(inner) !== null ? membersOf(inner) : membersOf(group)
  return setAt(root, path, kind === 'not' ? { not: groupKindOf(group) ? group : inner } : groupOf(kind, members))
}

/** Puts a condition into a group of its own, to which others can then be added. */
export function wrap<Root>(root: Root, path: TreePath, kind: GroupKind): Root {
  return setAt(root, path, groupOf(kind, [getAt(root, path) as Condition]))
}

/** Dissolves a group into the one around it; a lone member simply takes its place. */
export function unwrap<Root>(root: Root, path: TreePath): Root {
  const group = getAt(root, path) as Condition
  if (groupKindOf(group) === null) return root
  const members = membersOf(group)
  const index = path.at(-1)
  const listPath = path.slice(0, -1)
  const list = getAt(root, listPath)
  if (typeof index === 'number' && Array.isArray(list))
    return setAt(root, listPath, list.toSpliced(index, 1, ...members))
  const [only] = members
  return members.length === 1 && only ? setAt(root, path, only) : root
}

/** What one way asks: the members of an `all`, else the condition itself. */
const askedIn = (way: Condition): Condition[] => ('all' in way ? way.all : [way])

/**
 * Gives what stands at `path` another way to hold, joined by “or”: what the first way asks, and `fresh` beside it. Nobody
 * is decided otherwise by that alone, for who meets the second way meets the first; it is then made milder where it should be.
 * Returns where `fresh` stands too.
 */
export function addAlternative<Root>(root: Root, path: TreePath, fresh: Condition): { root: Root; at: TreePath } {
  const isListed = typeof path.at(-1) === 'number'
  const group = isListed ? (getAt(root, path.slice(0, -2)) as Condition) : null
  // A lone condition, or one way of several, is what its group means.
  if (group && ('any' in group || ('all' in group && group.all.length === 1)))
    return addAlternative(root, path.slice(0, -2), fresh)
  const condition = getAt(root, path) as Condition
  const asked = askedIn(condition)
  const first = asked.length === 1 && asked[0] ? asked[0] : condition
  const ways = 'any' in first ? first.any : [first]
  const another = { all: [fresh, ...(ways[0] ? askedIn(ways[0]) : [])] }
  return {
    root: setAt(root, path, { any: [...ways, another] }),
    at: [...path, 'any', ways.length, 'all', 0],
  }
}
