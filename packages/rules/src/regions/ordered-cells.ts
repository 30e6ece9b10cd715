import type { Fact } from '../document/fact.ts'
import type { Cell, CellPart } from './cell.ts'
import type { Literal } from './marks.ts'
import { type NumberLine, numberLineOf } from './number-line.ts'
import { anyBetween, type Interval, wholeBetween } from './points-between.ts'

interface Place {
  position: number
  /** The interval it stands for; undefined for a cut itself. */
  within?: Interval
}

/**
 * The places at which a group's facts can be told apart: each cut, and between cuts as many different values as there
 * are facts, so that every order among them has its witnesses.
 */
function placesOf(lines: NumberLine[], cuts: number[]): Place[] {
  const edges = [-Infinity, ...cuts, Infinity]
  return edges.slice(1).flatMap((before, index) => {
    const interval = { after: edges[index] ?? -Infinity, before }
    const own = representatives(lines, interval).map((position) => ({ position, within: interval }))
    return before === Infinity ? own : [...own, { position: before }]
  })
}

function representatives(lines: NumberLine[], interval: Interval): number[] {
  const whole = lines.some((line) => line.whole) ? wholeBetween(interval, lines.length) : []
  if (lines.every((line) => line.whole)) return whole
  const edges = [interval.after, ...whole, interval.before]
  const gaps = edges.slice(1).map((before, index) => ({ after: edges[index] ?? -Infinity, before }))
  return [...gaps.flatMap((gap) => anyBetween(gap, lines.length)), ...whole].toSorted((left, right) => left - right)
}

function partOf(line: NumberLine, { position, within }: Place): CellPart {
  if (!within) return { kind: 'value', value: line.write(position) }
  const part: CellPart = { kind: 'range' }
  const low = line.whole ? Math.floor(within.after) + 1 : within.after
  const high = line.whole ? Math.ceil(within.before) - 1 : within.before
  if (line.whole && low === high) return { kind: 'value', value: line.write(low) }
  if (low >= line.lowest) part.from = { value: line.write(low), included: line.whole }
  if (high <= line.highest) part.to = { value: line.write(high), included: line.whole }
  return part
}

/** The cells of each fact of a group of numbers, days or moments, ascending. A fact's own `min` and `max` are kept to. */
export function orderedCells(facts: Fact[], literals: ReadonlySet<Literal>): Cell[][] {
  const lines = facts.map((fact) => numberLineOf(fact)).filter((line) => line !== null)
  const limits =
    facts.length > 1 ? facts.flatMap(({ min, max }) => [min, max]).filter((each) => each !== undefined) : []
  const read = [...literals].map((literal) => lines[0]?.read(literal as string | number) ?? 0)
  const cuts = [...new Set([...read, ...limits].map((cut) => (cut === 0 ? 0 : cut)))].toSorted((a, b) => a - b)
  return facts.map((fact, index) => {
    const line = lines[index]
    if (!line) return []
    const places = placesOf(facts.length > 1 ? lines : [line], cuts).map((place) => clamp(place, line))
    const possible = places.filter(({ position }) => position >= line.lowest && position <= line.highest)
    const mine = possible.filter(({ position }) => !line.whole || Number.isInteger(position))
    return mine.map((place) => ({ facts: { [fact.id]: line.write(place.position) }, part: partOf(line, place) }))
  })
}

/** An interval that reaches beyond the fact's own limits is represented by a value within them, where it has one. */
function clamp(place: Place, line: NumberLine): Place {
  if (!place.within) return place
  const position = Math.min(Math.max(place.position, line.lowest), line.highest)
  return position > place.within.after && position < place.within.before ? { ...place, position } : place
}
