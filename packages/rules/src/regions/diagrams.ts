import type { Budget } from './budget.ts'
import type { Variable } from './cell.ts'

/** A set of customers: 0 nobody, 1 everybody, else a node that asks one variable. Equal sets have equal numbers. */
export type Diagram = number
export const nobody: Diagram = 0
export const everybody: Diagram = 1

interface Node {
  level: number
  /** One for each cell of the level's variable. */
  children: Diagram[]
}

/** A way through a diagram: for each level the cells that it passes, undefined where any will do. */
export type Path = (number[] | undefined)[]

/**
 * Decision diagrams over cells (multi-valued BDDs): exact sets of customers with `and`, `or`, `not`, where two sets are
 * the same when their numbers are. Listing every combination of cells instead was tried and is hopeless from about ten facts on.
 */
export class Diagrams {
  readonly variables: readonly Variable[]
  readonly #budget: Budget
  readonly #nodes: Node[] = []
  readonly #known = new Map<string, Diagram>()
  readonly #memo = new Map<string, Diagram>()

  constructor(variables: readonly Variable[], budget: Budget) {
    this.variables = variables
    this.#budget = budget
  }

  /** The customers of `children[i]` among those in cell i of the level's variable. */
  node(level: number, children: Diagram[]): Diagram {
    this.#budget.spend(children.length)
    const first = children[0] ?? nobody
    if (children.every((child) => child === first)) return first
    const key = `${level}:${children.join()}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const id = this.#nodes.push({ level, children }) + 1
    this.#known.set(key, id)
    return id
  }

  and(left: Diagram, right: Diagram): Diagram {
    if (left === nobody || right === nobody) return nobody
    if (left === everybody || left === right) return right
    if (right === everybody) return left
    return this.#apply('&', Math.min(left, right), Math.max(left, right), (a, b) => this.and(a, b))
  }

  or(left: Diagram, right: Diagram): Diagram {
    if (left === everybody || right === everybody) return everybody
    if (left === nobody || left === right) return right
    if (right === nobody) return left
    return this.#apply('|', Math.min(left, right), Math.max(left, right), (a, b) => this.or(a, b))
  }

  not(set: Diagram): Diagram {
    if (set === nobody) return everybody
    if (set === everybody) return nobody
    return this.#apply('!', set, set, (a) => this.not(a))
  }

  without(left: Diagram, right: Diagram): Diagram {
    return this.and(left, this.not(right))
  }

  all(sets: Diagram[]): Diagram {
    return sets.reduce((all, set) => this.and(all, set), everybody)
  }

  any(sets: Diagram[]): Diagram {
    return sets.reduce((any, set) => this.or(any, set), nobody)
  }

  /** The set among the customers in this cell of the variable at level 0. */
  inFirst(set: Diagram, cell: number): Diagram {
    const node = this.#nodes[set - 2]
    return node?.level === 0 ? (node.children[cell] ?? nobody) : set
  }

  /** Whether the customer with these cells, one for each level, is in the set. */
  has(set: Diagram, cells: readonly number[]): boolean {
    let at = set
    for (let node = this.#nodes[at - 2]; node; node = this.#nodes[at - 2]) {
      at = node.children[cells[node.level] ?? 0] ?? nobody
    }
    return at === everybody
  }

  /** Ways through the set that share no customer and together are all of it, or the first `most` of them. */
  paths(set: Diagram, most: number): Path[] {
    const found: Path[] = []
    const walk = (at: Diagram, path: Path): void => {
      if (at === nobody || found.length >= most) return
      const node = this.#nodes[at - 2]
      if (!node) {
        found.push(path)
        return
      }
      this.#budget.spend(node.children.length)
      for (const child of new Set(node.children)) {
        const cells = node.children.flatMap((each, cell) => (each === child ? [cell] : []))
        walk(child, path.with(node.level, cells))
      }
    }
    walk(
      set,
      this.variables.map(() => undefined),
    )
    return found
  }

  /** The cells, one for each level, of a customer of the set: the first ones that lead into it. Null for nobody. */
  someone(set: Diagram): number[] | null {
    if (set === nobody) return null
    const cells = this.variables.map(() => 0)
    let at = set
    for (let node = this.#nodes[at - 2]; node; node = this.#nodes[at - 2]) {
      const cell = node.children.findIndex((child) => child !== nobody)
      cells[node.level] = cell
      at = node.children[cell] ?? nobody
    }
    return cells
  }

  #apply(sign: string, left: Diagram, right: Diagram, inner: (a: Diagram, b: Diagram) => Diagram): Diagram {
    const key = `${sign}${left},${right}`
    const known = this.#memo.get(key)
    if (known !== undefined) return known
    const [a, b] = [this.#nodes[left - 2], this.#nodes[right - 2]]
    const level = Math.min(a?.level ?? Infinity, b?.level ?? Infinity)
    const width = this.variables[level]?.cells.length ?? 0
    const at = (set: Diagram, node: Node | undefined, cell: number) =>
      node?.level === level ? (node.children[cell] ?? nobody) : set
    const children = Array.from({ length: width }, (_, cell) => inner(at(left, a, cell), at(right, b, cell)))
    const result = this.node(level, children)
    this.#memo.set(key, result)
    return result
  }
}
