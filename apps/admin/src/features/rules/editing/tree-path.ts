import type { ProblemPath } from '@careline/rules'

/** Where something stands in a rule set's JSON, as problems name it: `['rules', 0, 'conditions', 'all', 2]`. */
export type TreePath = ProblemPath

type Container = Record<string | number, unknown>

function copy(container: unknown): Container {
  if (Array.isArray(container)) return [...container] as unknown as Container
  return { ...(container as Container) }
}

/** What stands at the path; undefined where it leads nowhere. */
export function getAt(root: unknown, path: TreePath): unknown {
  return path.reduce<unknown>((at, key) => (at as Container | undefined)?.[key], root)
}

/** A copy with `value` at the path; what does not lead there is shared with the old tree. */
export function setAt<Root>(root: Root, path: TreePath, value: unknown): Root {
  const [key, ...rest] = path
  if (key === undefined) return value as Root
  const next = copy(root)
  next[key] = setAt(next[key], rest, value)
  return next as Root
}

/** A copy without what stands at the path: a list closes up, an object loses the key. */
export function removeAt<Root>(root: Root, path: TreePath): Root {
  const parent = getAt(root, path.slice(0, -1))
  const key = path.at(-1)
  if (key === undefined || parent === undefined) return root
  if (Array.isArray(parent))
    return setAt(
      root,
      path.slice(0, -1),
      parent.filter((_, index) => index !== key),
    )
  const { [key]: _, ...rest } = parent as Container
  return setAt(root, path.slice(0, -1), rest)
}

export function insertAt<Root>(root: Root, listPath: TreePath, index: number, value: unknown): Root {
  const list = getAt(root, listPath)
  return Array.isArray(list) ? setAt(root, listPath, list.toSpliced(index, 0, value)) : root
}

/** Moves an entry of a list by `by` places, and stays put at either end. */
export function moveBy<Root>(root: Root, path: TreePath, by: number): Root {
  const listPath = path.slice(0, -1)
  const list = getAt(root, listPath)
  const index = path.at(-1)
  if (!Array.isArray(list) || typeof index !== 'number') return root
  const target = Math.min(list.length - 1, Math.max(0, index + by))
  if (target === index) return root
  return setAt(root, listPath, list.toSpliced(index, 1).toSpliced(target, 0, list[index]))
}

/** Whether `path` leads to `ancestor` or to something in it. */
export function isWithin(path: TreePath, ancestor: TreePath): boolean {
  return ancestor.length <= path.length && ancestor.every((key, index) => key === path[index])
}
