import { comparedFact, type TestCondition } from '../../document/condition.ts'
import type { Fact, FactValue } from '../../document/fact.ts'
import type { ConditionTrace } from '../../engine/trace.ts'
import type { GeneratedCode } from './generated-code.ts'

/** Whole numbers from 0 to below this have a place: days of a week, months, a company's number. */
const placedIntegers = 64

/** An enum of more values is too many things. */
const placedValues = 16

/**
 * The code for the place of a fact's value among the few that it can be: -1 for any other value; null where it can be
 * too many things for their traces to be worth keeping. It is written out, for a call a fact takes a third of a trace.
 */
function placeCode({ type, values }: Fact, seen: string, code: GeneratedCode): string | null {
  // -0 is not 0 in a trace.
  if (type === 'integer') {
    return `${seen} >>> 0 === ${seen} && ${seen} < ${placedIntegers} && (${seen} !== 0 || 1 / ${seen} > 0) ? ${seen} : -1`
  }
  const list = type === 'boolean' ? [true, false] : type === 'enum' ? values : undefined
  if (!list || list.length > placedValues) return null
  return [null, ...list].reduceRight<string>(
    (otherwise, value, place) => `${seen} === ${code.constant(value)} ? ${place} : ${otherwise}`,
    '-1',
  )
}

/** The code for the place of the value that a test sees, and the names of what its traces are made by and kept in. */
export interface KeptTest {
  place: string
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
  readonly #tests = new Map<string, KeptTest>()

  constructor(code: GeneratedCode, facts: readonly Fact[]) {
    this.#code = code
    this.#facts = new Map(facts.map((fact) => [fact.id, fact]))
  }

  /** Null where the fact can be too many things, or is compared with another. */
  of(test: TestCondition): KeptTest | null {
    const { fact: id, operator, value } = test
    const fact = this.#facts.get(id)
    if (!fact || comparedFact(test) !== undefined) return null
    const key = JSON.stringify([id, operator, value])
    const known = this.#tests.get(key)
    if (known) return known
    const place = placeCode(fact, this.#code.fact(id), this.#code)
    if (!place) return null
    const make = (held: boolean, evaluated: boolean, seen: FactValue): ConditionTrace =>
      Object.freeze({ kind: 'test', held, evaluated, fact: id, operator, value, seen })
    const name = (constant: unknown) => this.#code.constant(constant)
    const kept = { place, make: name(make), needed: name([]), idle: name([]) }
    this.#tests.set(key, kept)
    return kept
  }
}
