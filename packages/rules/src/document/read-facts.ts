import { FactTypeError } from './fact-type-error.ts'
import type { Facts, FactType, FactValue } from './fact.ts'
import type { RuleDocument } from './rule-document.ts'
import { canonicalTimestamp, isCalendarDate } from './timestamp.ts'

/** @throws always: JSON cannot hold such a number, SQL orders it otherwise than JavaScript does, so nobody may ask about it. */
export function refuseNumber(id: string, value: number): never {
  throw new TypeError(`The fact "${id}" is ${value}; give a finite number, or null where it is not known.`)
}

/** @throws always */
export function refuseType(id: string, type: FactType): never {
  throw new FactTypeError(id, type)
}

/** Whether it is a list of texts. */
export function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

/** The one spelling of a moment. @throws FactTypeError where it is none */
export function readMoment(id: string, value: unknown): string {
  return (typeof value === 'string' ? canonicalTimestamp(value) : null) ?? refuseType(id, 'timestamp')
}

const isText = (value: unknown) => typeof value === 'string'

/** What a value is, as far as executors must know; which of its values a fact may have, `refuseFactValue` judges. */
const isOf: Record<FactType, (value: unknown) => boolean> = {
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isSafeInteger,
  number: Number.isFinite,
  text: isText,
  enum: isText,
  phone: isText,
  date: (value) => typeof value === 'string' && isCalendarDate(value),
  timestamp: (value) => typeof value === 'string' && canonicalTimestamp(value) !== null,
  'text-list': isTextList,
}

/**
 * The door for a customer's facts, the same for every executor: only declared facts are read, only own properties
 * count (no name reaches a prototype), an absent one is null, and a moment gets its one spelling.
 * @throws FactTypeError where a value is not of its fact's type
 */
export function readFacts(document: RuleDocument, facts: Facts): Facts {
  const read: Facts = Object.create(null)
  for (const { id, type } of document.facts) {
    const value: FactValue = Object.hasOwn(facts, id) ? (facts[id] ?? null) : null
    if (value === null) read[id] = null
    else if (type === 'timestamp') read[id] = readMoment(id, value)
    else read[id] = isOf[type](value) ? value : refuseType(id, type)
  }
  return read
}

/**
 * The same facts without the values that are not of their facts' types: what was stored under another catalogue, where
 * the id meant another fact.
 */
export function factsOfTheirTypes(document: RuleDocument, facts: Facts): Facts {
  const wrong = document.facts.filter(({ id, type }) => {
    const value = Object.hasOwn(facts, id) ? (facts[id] ?? null) : null
    return value !== null && !isOf[type](value)
  })
  return wrong.length === 0 ? facts : { ...facts, ...Object.fromEntries(wrong.map(({ id }) => [id, null])) }
}
