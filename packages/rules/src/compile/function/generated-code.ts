import { isItemFact } from '../../document/catalogue-item.ts'
import { runCode } from '../run-code.ts'

/**
 * Code while it is written. Whatever comes from a document is a constant that is passed in and read as `k<number>`;
 * identifiers are only ever a letter and a number, so no text of a user can become code.
 */
export class GeneratedCode {
  readonly constants: unknown[] = []
  /** Ids of the customer's facts: the value of `facts[n]` is `s[n]` in the code. */
  readonly facts: string[] = []
  /** Ids of the item's facts: `i[n]`. */
  readonly itemFacts: string[] = []
  readonly #places = new Map<unknown, string>()

  constant(value: unknown): string {
    const known = this.#places.get(value)
    if (known) return known
    const place = `k${this.constants.push(value) - 1}`
    this.#places.set(value, place)
    return place
  }

  /** The expression that reads a fact's value. */
  fact(id: string): string {
    const [list, name] = isItemFact(id) ? [this.itemFacts, 'i'] : [this.facts, 's']
    const known = list.indexOf(id)
    return `${name}[${known === -1 ? list.push(id) - 1 : known}]`
  }

  /** What an expression of the constants is worth. */
  build(expression: string): unknown {
    return runCode(expression, this.constants)
  }
}
