/** An open interval; an infinite end is no value. */
export interface Interval {
  after: number
  before: number
}

/** The first whole numbers in the interval, next to its lower end where it has one, else to its upper end; ascending. */
export function wholeBetween({ after, before }: Interval, count: number): number[] {
  const inside = (value: number) => value > after && value < before && Number.isSafeInteger(value)
  // An end that no whole number reaches is none to begin at.
  const upwards = after >= Number.MIN_SAFE_INTEGER
  const downwards = !upwards && before <= Number.MAX_SAFE_INTEGER
  const start = upwards ? Math.floor(after) + 1 : downwards ? Math.ceil(before) - 1 : 0
  const step = downwards ? -1 : 1
  const found = Array.from({ length: count }, (_, index) => start + step * index).filter(inside)
  return found.toSorted((left, right) => left - right)
}

/** So many different numbers in the interval, ascending; fewer only where there are not so many. */
export function anyBetween({ after, before }: Interval, count: number): number[] {
  if (after === -Infinity && before === Infinity) return Array.from({ length: count }, (_, index) => index)
  if (before === Infinity) return stepsFrom(after, 1, count)
  if (after === -Infinity) return stepsFrom(before, -1, count).toReversed()
  const found: number[] = []
  const open: Interval[] = [{ after, before }]
  for (let interval = open.shift(); interval && found.length < count; interval = open.shift()) {
    const width = interval.before - interval.after
    // Between two huge numbers of either sign the width is beyond what a number can hold.
    const middle = Number.isFinite(width) ? interval.after + width / 2 : interval.after / 2 + interval.before / 2
    if (middle <= interval.after || middle >= interval.before) continue
    found.push(middle)
    open.push({ after: interval.after, before: middle }, { after: middle, before: interval.before })
  }
  return found.toSorted((left, right) => left - right)
}

/** A step of one would be lost beside a huge number. */
function stepsFrom(end: number, direction: 1 | -1, count: number): number[] {
  const step = direction * Math.max(1, Math.abs(end) * 2 ** -40)
  return Array.from({ length: count }, (_, index) => end + step * (index + 1)).filter(Number.isFinite)
}
