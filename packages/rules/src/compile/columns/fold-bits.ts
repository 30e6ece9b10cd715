import { runCode } from '../run-code.ts'
import type { Bits } from './row-set.ts'

type Fold = (...sets: Bits[]) => Bits

const folds = new Map<string, Fold>()

/** One pass over all sets at once, a function for each number of them: a pass for each would walk the memory again. */
function foldFor(sign: '&' | '|', count: number): Fold {
  const name = `${sign}${count}`
  const known = folds.get(name)
  if (known) return known
  const sets = Array.from({ length: count }, (_, index) => `s${index}`)
  const word = sets.map((set) => `${set}[at]`).join(` ${sign} `)
  const fold = runCode(`(${sets.join(', ')}) => {
    const bits = new Uint32Array(s0.length)
    for (let at = 0; at < bits.length; at++) bits[at] = ${word}
    return bits
  }`) as Fold
  folds.set(name, fold)
  return fold
}

/** What is in all of the sets, or in any of them. */
export function foldBits(sign: '&' | '|', sets: readonly Bits[]): Bits {
  return foldFor(sign, sets.length)(...sets)
}
