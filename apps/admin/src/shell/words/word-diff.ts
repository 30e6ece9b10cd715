/** A run of text, and whether the other text has it too. */
export interface Piece {
  text: string
  same: boolean
}

/** Beyond this many words a comparison takes too long to draw with, and nobody reads it word by word. */
const MOST = 400

/** Two texts word by word: what each has that the other lacks. */
export function diffWords(was: string, is: string): { was: Piece[]; is: Piece[] } {
  const [a, b] = [split(was), split(is)]
  if (a.length > MOST || b.length > MOST) return { was: [{ text: was, same: false }], is: [{ text: is, same: false }] }
  const longest = commonLengths(a, b)
  const [before, after]: [Piece[], Piece[]] = [[], []]
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      before.push({ text: a[i++] ?? '', same: true })
      after.push({ text: b[j++] ?? '', same: true })
    } else if (j >= b.length || (i < a.length && at(longest, i + 1, j) >= at(longest, i, j + 1)))
      before.push({ text: a[i++] ?? '', same: false })
    else after.push({ text: b[j++] ?? '', same: false })
  }
  return { was: joined(before), is: joined(after) }
}

const split = (text: string): string[] => text.match(/\s*\S+\s*$|\s*\S+/g) ?? []
const at = (table: number[][], i: number, j: number): number => table[i]?.[j] ?? 0

/** For each pair of places, how long the longest common sequence from there on is. */
function commonLengths(a: string[], b: string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => Array.from<number>({ length: b.length + 1 }).fill(0))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i]
      if (row) row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  return table
}

function joined(pieces: Piece[]): Piece[] {
  const runs: Piece[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.same === piece.same) last.text += piece.text
    else runs.push({ ...piece })
  }
  return runs
}
