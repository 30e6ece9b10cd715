import type { CellGenerator } from './generator.ts'
import { randomAt } from './random.ts'

export interface CellPlace {
  seed: number
  row: number
  column: string
  /** The cells of the row so far. */
  cells: Record<string, string>
}

/** One cell. */
export function makeCell(generator: CellGenerator, place: CellPlace): string {
  const roll = (purpose: string) => randomAt(place.seed, place.row, `${place.column}.${purpose}`)
  if ('empty' in generator && generator.empty !== undefined && roll('empty') < generator.empty) return ''
  const number = (fact: string) => Number(place.cells[fact] ?? 0)
  const between = ([low, high]: [number, number]) => low + (high - low) * roll('between')
  switch (generator.kind) {
    case 'phone':
      return phoneAt(generator.prefixes, place)
    case 'words':
      return generator.parts
        .map((part, index) => choose(part, roll(`part${index}`)))
        .filter((word) => word !== '')
        .join(' ')
    case 'weights':
      return byWeight(Object.entries(generator.values), roll('value'))
    case 'pick':
      return choose(generator.values, roll('value'))
    case 'chance':
      return String(roll('value') < generator.of)
    case 'quantiles':
      return toStep(atShare(generator.points, roll('value')), generator.step)
    case 'scaled':
      return toStep(number(generator.fact) * between(generator.by), generator.step)
    case 'rest':
      return toStep(Math.max(0, generator.of - number(generator.fact)) * between(generator.by), generator.step)
    case 'either':
      return makeCell(roll('either') < generator.share ? generator.first : generator.second, place)
    case 'when':
      return makeCell(generator.is[place.cells[generator.fact] ?? ''] ?? generator.otherwise, place)
  }
}

function choose(values: string[], roll: number): string {
  return values[Math.floor(roll * values.length)] ?? ''
}

function byWeight(values: [string, number][], roll: number): string {
  let left = roll * values.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of values) {
    left -= weight
    if (left < 0) return value
  }
  return values.at(-1)?.[0] ?? ''
}

function atShare(points: [number, number][], share: number): number {
  const above = points.findIndex(([at]) => at >= share)
  const [to, high] = points[above < 0 ? points.length - 1 : above]!
  const [from, low] = points[Math.max(0, above < 0 ? points.length - 1 : above - 1)]!
  return to === from ? high : low + ((high - low) * (share - from)) / (to - from)
}

/** Rounded to whole steps and written without the noise of binary fractions. */
function toStep(value: number, step: number): string {
  return String(Number((Math.round(value / step) * step).toFixed(6)))
}

/** Each row its own number: 7368787 shares no factor with 10,000,000, so a prefix goes round all of its numbers before one comes back. */
function phoneAt(prefixes: string[], { seed, row }: CellPlace): string {
  const round = Math.floor(row / prefixes.length)
  const start = Math.floor(randomAt(seed, 0, 'phones') * 10_000_000)
  const subscriber = (start + round * 7_368_787) % 10_000_000
  return `${prefixes[row % prefixes.length]}${String(subscriber).padStart(7, '0')}`
}
