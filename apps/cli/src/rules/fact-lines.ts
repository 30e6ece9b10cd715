import type { Fact } from '@careline/rules'
import type { Terminal } from '../terminal.ts'
import { type Line, LineSplitter } from './line-splitter.ts'
import { type FactLine, readFactLine } from './read-fact-line.ts'
import { textPieces } from './text-source.ts'

/** So many rows at once: enough to be worth a statement or a column, few enough to hold with their traces. */
const mostRows = 1000
/** A file of another kind altogether would have no end of unknown keys. */
const mostUnknownKeys = 20

/** Tells each unknown key once. */
function unknownKeys(terminal: Terminal): (key: string, line: number) => void {
  const told = new Set<string>()
  return (key, line) => {
    if (told.has(key) || told.size >= mostUnknownKeys) return
    told.add(key)
    terminal.say({
      vi: `Lưu ý: bỏ qua khóa “${key}” (gặp ở dòng ${line}) vì tài liệu không khai dữ kiện này.`,
      en: `Note: the key "${key}" (met in line ${line}) is ignored, for the document declares no such fact.`,
    })
  }
}

/**
 * The lines of a file of facts in their order, in batches as they come: whoever writes into a pipe gets answers to what
 * was written so far. Blank lines are passed over and counted.
 * @param file a path, or `-` for the standard input
 * @throws Failure where it turns out not to be UTF-8
 */
export async function* factLines(file: string, facts: readonly Fact[], terminal: Terminal): AsyncGenerator<FactLine[]> {
  const splitter = new LineSplitter()
  const reader = { facts, onUnknown: unknownKeys(terminal) }
  const read = function* (lines: Line[]): Generator<FactLine[]> {
    for (let from = 0; from < lines.length; from += mostRows) {
      const batch = lines.slice(from, from + mostRows).flatMap((line) => readFactLine(line, reader) ?? [])
      if (batch.length > 0) yield batch
    }
  }
  for await (const piece of textPieces(file)) yield* read(splitter.push(piece))
  yield* read(splitter.end())
}
