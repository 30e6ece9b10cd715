import { Change, diff } from '@codemirror/merge'

/** One line of a document, with its break. */
interface Line {
  from: number
  to: number
  indent: number
  words: string
}
/** An entry of an object or an array: lines `from` to `to`, and what it is known by among its like. */
interface Entry {
  from: number
  to: number
  key: string
  /** Known by nothing but what it holds. */
  nameless: boolean
}

const MOST_PAIRS = 4_000_000
const MOST_LETTERS = 20_000

/**
 * What differs between two documents as `JSON.stringify(…, null, 2)` writes them: entry by entry, an item of an array known by its `id` or `name`. Letters
 * are compared only within an entry that both have; over a whole document that takes long and finds likeness where there is none.
 */
export function jsonChanges(before: string, after: string): Change[] {
  const [a, b] = [linesOf(before), linesOf(after)]
  const changes: Change[] = []

  const spans = (lines: Line[], text: string, from: number, to: number) =>
    [lines[from]?.from ?? text.length, lines[to - 1]?.to ?? lines[from]?.from ?? text.length] as const
  const replaced = (fromA: number, toA: number, fromB: number, toB: number) => {
    if (fromA === toA && fromB === toB) return
    const [startA, endA] = spans(a, before, fromA, toA)
    const [startB, endB] = spans(b, after, fromB, toB)
    changes.push(new Change(startA, fromA === toA ? startA : endA, startB, fromB === toB ? startB : endB))
  }
  const letters = (fromA: number, toA: number, fromB: number, toB: number) => {
    const [startA, endA] = spans(a, before, fromA, toA)
    const [startB, endB] = spans(b, after, fromB, toB)
    const [old, young] = [before.slice(startA, endA), after.slice(startB, endB)]
    if (old === young) return
    if (old.length + young.length > MOST_LETTERS) return replaced(fromA, toA, fromB, toB)
    for (const each of diff(old, young))
      changes.push(new Change(each.fromA + startA, each.toA + startA, each.fromB + startB, each.toB + startB))
  }
  const compare = (fromA: number, toA: number, fromB: number, toB: number) => {
    const [old, young] = [entriesOf(a, fromA, toA), entriesOf(b, fromB, toB)]
    let [atA, atB] = [fromA, fromB]
    for (const [one, other] of pairsOf(old, young)) {
      replaced(atA, one.from, atB, other.from)
      if (one.to - one.from > 1 && other.to - other.from > 1) {
        letters(one.from, one.from + 1, other.from, other.from + 1)
        compare(one.from + 1, one.to - 1, other.from + 1, other.to - 1)
        letters(one.to - 1, one.to, other.to - 1, other.to)
      } else letters(one.from, one.to, other.from, other.to)
      ;[atA, atB] = [one.to, other.to]
    }
    replaced(atA, toA, atB, toB)
  }
  compare(0, a.length, 0, b.length)
  return changes
}

function linesOf(text: string): Line[] {
  let from = 0
  return (text.match(/.*\n|.+$/g) ?? []).map((line) => {
    const words = line.trim()
    const read = { from, to: from + line.length, indent: line.search(/\S/), words }
    from = read.to
    return read
  })
}

/** The entries of a range of lines; a line that closes belongs to what it closes. */
function entriesOf(lines: Line[], from: number, to: number): Entry[] {
  const indent = lines[from]?.indent ?? 0
  const entries: Entry[] = []
  let start = from
  for (let at = from + 1; at <= to; at += 1) {
    const line = lines[at]
    if (at < to && line && (line.indent > indent || /^[}\]]/.test(line.words))) continue
    if (start < to) entries.push({ from: start, to: at, ...keyOf(lines, start, at) })
    start = at
  }
  return entries
}

function keyOf(lines: Line[], from: number, to: number): Pick<Entry, 'key' | 'nameless'> {
  const [first, indent] = [lines[from]?.words ?? '', lines[from]?.indent ?? 0]
  const name = /^"(?:[^"\\]|\\.)*": /.exec(first)
  if (name) return { key: name[0], nameless: false }
  const inner = lines.slice(from + 1, to)
  const identity = inner.find((line) => line.indent === indent + 2 && /^"(?:id|name)": /.test(line.words))
  const key = (identity ? [identity] : lines.slice(from, to)).map(({ words }) => words.replace(/,$/, '')).join('\n')
  return { key, nameless: !identity }
}

/** The longest run of entries that both have, in order, and between them what has no name and stands at the same place. */
function pairsOf(a: Entry[], b: Entry[]): [Entry, Entry][] {
  let start = 0
  while (start < a.length && start < b.length && a[start]?.key === b[start]?.key) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end)?.key === b.at(-1 - end)?.key) end += 1
  const [old, young] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const between = old.length * young.length > MOST_PAIRS ? [] : longestOf(old, young)
  return [
    ...zip(a.slice(0, start), b),
    ...withNameless(old, young, between),
    ...zip(a.slice(a.length - end), b.slice(b.length - end)),
  ]
}

const zip = (a: Entry[], b: Entry[]): [Entry, Entry][] =>
  a.flatMap((one, at): [Entry, Entry][] => {
    const other = b[at]
    return other ? [[one, other]] : []
  })

function withNameless(a: Entry[], b: Entry[], pairs: [Entry, Entry][]): [Entry, Entry][] {
  let [atA, atB] = [0, 0]
  const between = (toA: number, toB: number): [Entry, Entry][] => {
    const [old, young] = [a.slice(atA, toA), b.slice(atB, toB)]
    const alike = old.length === young.length && [...old, ...young].every(({ nameless }) => nameless)
    return alike ? zip(old, young) : []
  }
  const filled = pairs.flatMap(([one, other]): [Entry, Entry][] => {
    const found = between(a.indexOf(one), b.indexOf(other))
    ;[atA, atB] = [a.indexOf(one) + 1, b.indexOf(other) + 1]
    return [...found, [one, other]]
  })
  return [...filled, ...between(a.length, b.length)]
}

function longestOf(a: Entry[], b: Entry[]): [Entry, Entry][] {
  const width = b.length + 1
  // How many pairs are left to be found from one place in each on.
  const left = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      left[i * width + j] =
        a[i]?.key === b[j]?.key
          ? 1 + (left[(i + 1) * width + j + 1] ?? 0)
          : Math.max(left[(i + 1) * width + j] ?? 0, left[i * width + j + 1] ?? 0)
  const pairs: [Entry, Entry][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i], b[j]]
    if (one && other && one.key === other.key) {
      pairs.push([one, other])
      i += 1
      j += 1
    } else if ((left[(i + 1) * width + j] ?? 0) >= (left[i * width + j + 1] ?? 0)) i += 1
    else j += 1
  }
  return pairs
}
