import type { FactType } from './fact.ts'

/**
 * What every executor throws where a customer's value is not of its fact's type: to judge it silently would answer by
 * accident, and a database could not. The message names the fact and never its value, which may be a person's.
 * `parseFacts` finds all of them beforehand, each with what to write instead.
 */
export class FactTypeError extends TypeError {
  override readonly name = 'FactTypeError'
  /** The fact's id. */
  readonly fact: string
  readonly type: FactType

  /** @param where what the message begins with: `Row 3: ` */
  constructor(fact: string, type: FactType, where = '') {
    super(`${where}The fact "${fact}" is not of type ${type}; mend it, or give null where it is not known.`)
    this.fact = fact
    this.type = type
  }
}
