import { canonicalTimestamp, type Fact, isCalendarDate } from '@careline/rules'

/** Whether a value from JSON can be this fact's. */
export function isFactValue(fact: Fact, value: unknown): boolean {
  if (value === null) return fact.nullable
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'integer':
    case 'number':
      return typeof value === 'number' && isInRange(fact, value)
    case 'text-list':
      return Array.isArray(value) && value.every((part) => typeof part === 'string')
    case 'date':
      return typeof value === 'string' && isCalendarDate(value)
    case 'timestamp':
      return typeof value === 'string' && canonicalTimestamp(value) !== null
    case 'enum':
      return typeof value === 'string' && (fact.values ?? []).includes(value)
    case 'text':
    case 'phone':
      return typeof value === 'string'
  }
}

function isInRange(fact: Fact, value: number): boolean {
  if (fact.type === 'integer' && !Number.isSafeInteger(value)) return false
  return value >= (fact.min ?? -Infinity) && value <= (fact.max ?? Infinity)
}
