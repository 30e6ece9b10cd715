import type { TestCondition } from '../../document/condition.ts'
import type { Fact, FactValue } from '../../document/fact.ts'
import type { ConditionTrace } from '../../engine/trace.ts'
import type { GeneratedCode } from './generated-code.ts'

/** Whole numbers from 0 to below this have a place: days of a week, months, a company's number. */
const placedIntegers = 64

/** The place of a fact's value among the few that it can be; -1 for any other value. */
type PlaceOf = (seen: FactValue) => number

/** Null where the fact can be so many things that their traces are not worth keeping. */
function placesOf({ type, values }: Fact): PlaceOf | null {
  if (type === 'boolean') return (seen) => (seen === true ? 2 : seen === false ? 1 : seen === null ? 0 : -1)
  if (type === 'integer') {
    // -0 is not 0 in a trace.
    return (seen) => (typeof seen === 'number' && seen < placedIntegers && Object.is(seen, seen >>> 0) ? seen : -1)
  }
  if (type !== 'enum' || !values) return null
  const places = new Map<FactValue, number>([null, ...values].map((value, place) => [value, place]))
  return (seen) => places.get(seen) ?? -1
}

/** The names, in the code, of what one test's traces are made by and kept in, by the value's place. */
export interface KeptTest {
  placeOf: string
  make: string
  needed: string
  idle: string
}

/**
 * Where the traces of tests are kept from decision to decision: most of a trace's cost is memory, and of a fact that
 * can be few things every trace of a test need be made but once. They are frozen, for decisions share them.
 */
export class KeptTraces {
  readonly #code: GeneratedCode
  readonly #facts: ReadonlyMap<string, Fact>
  readonly #places = new Map<string, PlaceOf | null>()
  readonly #tests = new Map<string, KeptTest>()

  constructor(code: GeneratedCode, facts: readonly Fact[]) {
    this.#code = code
    this.#facts = new Map(facts.map((fact) => [fact.id, fact]))
  }

  /** Null where the fact can be too many things, or is compared with another. */
  of(test: TestCondition): KeptTest | null {
    const { fact, operator, value } = test
    const placeOf = this.#placeOf(fact)
    if (!placeOf || (typeof value === 'object' && !Array.isArray(value))) return null
    const key = JSON.stringify([fact, operator, value])
    const known = this.#tests.get(key)
    if (known) return known
    const make = (held: boolean, evaluated: boolean, seen: FactValue): ConditionTrace =>
      Object.freeze({ kind: 'test', held, evaluated, fact, operator, value, seen })
    const name = (constant: unknown) => this.#code.constant(constant)
    const kept = { placeOf: name(placeOf), make: name(make), needed: name([]), idle: name([]) }
    this.#tests.set(key, kept)
    return kept
  }

  #placeOf(id: string): PlaceOf | null {
    const known = this.#places.get(id)
    if (known !== undefined) return known
    const fact = this.#facts.get(id)
    const places = fact ? placesOf(fact) : null
    this.#places.set(id, places)
    return places
  }
}
