import { foldBits } from './fold-bits.ts'
import { type Bits, cutBits, RowSet, wordsFor } from './row-set.ts'

/** Enough for some two thousand conditions of a million rows. */
const defaultBytes = 256 * 1024 * 1024

const mostFolded = 8

/**
 * The row sets of one population, each kept under what it means: a test by fact, operator and value, a group by its
 * members. So a condition is worked out once however many rules, rule sets and versions ask it, and an edited
 * threshold costs one scan and the few words above it. What was not asked for longest goes first when room is short.
 */
export class RowSetStore {
  readonly rows: number
  readonly #sets = new Map<string, RowSet>()
  readonly #mostSets: number
  #nextId = 0

  constructor(rows: number, bytes = defaultBytes) {
    this.rows = rows
    this.#mostSets = Math.max(64, Math.floor(bytes / (4 * wordsFor(rows) + 1)))
  }

  /** The set of that meaning; `make` is called where it is not kept, and gives bits that nobody else will write. */
  keep(meaning: string, make: () => Bits): RowSet {
    const known = this.#sets.get(meaning)
    if (known) {
      this.#sets.delete(meaning)
      this.#sets.set(meaning, known)
      return known
    }
    const made = new RowSet(this.#nextId++, this.rows, make())
    this.#sets.set(meaning, made)
    if (this.#sets.size > this.#mostSets) {
      const [oldest] = this.#sets.keys()
      if (oldest !== undefined) this.#sets.delete(oldest)
    }
    return made
  }

  none(): RowSet {
    return this.keep('none', () => new Uint32Array(wordsFor(this.rows)))
  }

  not(set: RowSet): RowSet {
    return this.without(this.all(), set)
  }

  all(): RowSet {
    return this.keep('all', () => {
      return cutBits(new Uint32Array(wordsFor(this.rows)).fill(0xffffffff), this.rows)
    })
  }

  and(sets: readonly RowSet[]): RowSet {
    const all = this.all()
    const narrowing = sets.filter((set) => set !== all)
    return this.#fold('&', narrowing) ?? all
  }

  or(sets: readonly RowSet[]): RowSet {
    const none = this.none()
    const widening = sets.filter((set) => set !== none)
    return this.#fold('|', widening) ?? none
  }

  /** The rows of `set` that are not in `other`. */
  without(set: RowSet, other: RowSet): RowSet {
    return this.keep(`${set.id}-${other.id}`, () => {
      const bits = new Uint32Array(set.bits.length)
      for (let at = 0; at < bits.length; at++) bits[at] = (set.bits[at] as number) & ~(other.bits[at] as number)
      return bits
    })
  }

  /** Few sets are folded in whatever order they come; of many, each half is kept, so that a change of one costs little. */
  #fold(sign: '&' | '|', sets: readonly RowSet[]): RowSet | undefined {
    const members = [...new Map(sets.map((set) => [set.id, set])).values()]
    if (members.length > mostFolded) {
      const middle = members.length >>> 1
      const halves = [members.slice(0, middle), members.slice(middle)].map((half) => this.#fold(sign, half))
      return this.#fold(
        sign,
        halves.filter((half) => half !== undefined),
      )
    }
    const [first, ...others] = members.toSorted((left, right) => left.id - right.id)
    if (!first || others.length === 0) return first
    return this.keep([first.id, ...others.map(({ id }) => id)].join(sign), () => {
      return foldBits(sign, [first.bits, ...others.map(({ bits }) => bits)])
    })
  }
}
