import type { Localized } from '@careline/content'
import { type Fact, type Facts, parseFacts } from '@careline/rules'
import { jsonDetail } from './json-file.ts'
import type { Line } from './line-splitter.ts'
import { repeatedKey } from './repeated-key.ts'

/** A line of facts that can be decided, or why not; `fact` is the one that is wrong, if it is one. */
export type FactLine =
  | { number: number; facts: Facts }
  | { number: number; error: { fact: string | null; message: Localized } }

export interface FactLineReader {
  facts: readonly Fact[]
  /** Hears of each key that no fact is declared for. */
  onUnknown: (key: string, line: number) => void
}

function refuse(number: number, fact: string | null, message: Localized): FactLine {
  return { number, error: { fact, message } }
}

/** Reads a line of NDJSON by the document's facts; null for a blank one. Only own keys of the line count. */
export function readFactLine({ number, text }: Line, { facts, onUnknown }: FactLineReader): FactLine | null {
  if (text === null) {
    const message = { vi: 'Dòng này quá dài để là một dòng NDJSON.', en: 'This line is too long to be one of NDJSON.' }
    return refuse(number, null, message)
  }
  if (text.trim() === '') return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    // Where alone: the engine's own words repeat a part of the line, which is about a person.
    const [, place] = /position (\d+)/.exec(jsonDetail(error)) ?? []
    const at =
      place === undefined ? ['', ''] : [` (từ ký tự ${Number(place) + 1})`, ` (from character ${Number(place) + 1})`]
    return refuse(number, null, { vi: `Không phải JSON hợp lệ${at[0]}.`, en: `Not valid JSON${at[1]}.` })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = { vi: 'Mỗi dòng phải là một đối tượng { … }.', en: 'A line must be one object { … }.' }
    return refuse(number, null, message)
  }
  const twice = repeatedKey(text)
  if (twice !== undefined) {
    const isFact = facts.some(({ id }) => id === twice)
    const message = { vi: `Khóa “${twice}” được ghi hai lần.`, en: `The key "${twice}" is given twice.` }
    return refuse(number, isFact ? twice : null, message)
  }
  const parsed = parseFacts(facts, value)
  if (!parsed.ok) return refuse(number, parsed.problems[0].fact, parsed.problems[0].message)
  for (const key of Object.keys(value)) if (!(key in parsed.facts)) onUnknown(key, number)
  return { number, facts: parsed.facts }
}
