import { type Fact, refuseFactValue } from '@careline/rules'

/** Whether a value from JSON can be this fact's; null where it may be missing. */
export function isFactValue(fact: Fact, value: unknown): boolean {
  return refuseFactValue(fact, value) === null
}
