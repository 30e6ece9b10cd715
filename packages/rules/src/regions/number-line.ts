import type { Fact } from '../document/fact.ts'

/** A type whose values have an order, as numbers: so that days and moments are cut like amounts. */
export interface NumberLine {
  /** Whether only whole numbers are values. */
  whole: boolean
  lowest: number
  highest: number
  read: (value: number | string) => number
  write: (position: number) => number | string
}

const dayMs = 86_400_000
/** There is no year 0 in a database. */
const firstMoment = Date.parse('0001-01-01T00:00:00.000Z')
const lastMoment = Date.parse('9999-12-31T23:59:59.999Z')

function numbers(fact: Fact): NumberLine {
  const whole = fact.type === 'integer'
  const most = whole ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE
  const lowest = Math.max(fact.min ?? -most, -most)
  const highest = Math.min(fact.max ?? most, most)
  return {
    whole,
    lowest: whole ? Math.ceil(lowest) : lowest,
    highest: whole ? Math.floor(highest) : highest,
    read: Number,
    write: (position) => position,
  }
}

const days: NumberLine = {
  whole: true,
  lowest: firstMoment / dayMs,
  highest: Math.floor(lastMoment / dayMs),
  read: (value) => Date.parse(`${value}T00:00:00.000Z`) / dayMs,
  write: (position) => new Date(position * dayMs).toISOString().slice(0, 10),
}

const moments: NumberLine = {
  whole: true,
  lowest: firstMoment,
  highest: lastMoment,
  read: (value) => Date.parse(String(value)),
  write: (position) => new Date(position).toISOString(),
}

/** The line on which a fact's values lie; null where its type has no order. */
export function numberLineOf(fact: Fact): NumberLine | null {
  if (fact.type === 'date') return days
  if (fact.type === 'timestamp') return moments
  return fact.type === 'integer' || fact.type === 'number' ? numbers(fact) : null
}
