import { Failure } from '../failure.ts'
import { required, valuesOf } from '../options.ts'
import type { RuleOptions } from './rule-source.ts'

/** The options by which every command of the group is given its rules. */
export const ruleArgs = {
  document: { type: 'string', valueHint: 'DOC.json', description: 'Tài liệu quy tắc / rule document' },
  rules: {
    type: 'string',
    valueHint: 'RULES.json',
    description:
      'Thay cho tài liệu: quy tắc json-rules-engine, một hoặc một danh sách / plain rules instead of a document',
  },
  'fact-types': {
    type: 'string',
    valueHint: 'arpu=integer,tier=text?',
    description:
      'Cùng --rules: kiểu dữ kiện (? là có thể thiếu), hoặc tệp {"arpu":"integer"} / types of facts, else inferred and nullable',
  },
  items: {
    type: 'string',
    valueHint: 'catalogue=FILE.json',
    description: 'Các món của một danh mục, lặp lại được / items of a catalogue, may be repeated',
  },
} as const

/** The document as a word of its own, beside `ruleArgs`. */
export const fileArg = {
  file: { type: 'positional', required: false, description: 'DOC.json, hoặc --rules / or --rules' },
} as const

export const jsonArg = { json: { type: 'boolean', description: 'Trả lời dạng JSON / answers in JSON' } } as const

/** Facts as NDJSON, beside `ruleArgs`. */
export const factsArg = {
  facts: {
    type: 'string',
    valueHint: 'FACTS.ndjson',
    description: 'Mỗi dòng một JSON; - là stdin / a JSON object a line',
  },
} as const

interface Given {
  document?: string | undefined
  rules?: string | undefined
  'fact-types'?: string | undefined
  file?: string | undefined
}

/** What was given of `ruleArgs`; a positional file is a document too. @throws Failure where two documents are named */
export function ruleOptionsOf(given: Given, rawArgs: string[]): RuleOptions {
  if (given.document && given.file) refuseWord(given.file)
  return {
    document: given.document ?? given.file,
    rules: given.rules,
    factTypes: given['fact-types'],
    items: valuesOf(rawArgs, 'items'),
  }
}

function refuseWord(word: string): never {
  throw new Failure(`Thừa “${word}”. Xem --help.`, `“${word}” is one too many. See --help.`)
}

/** Refuses words that no option takes: a second file would be passed over in silence. */
export function refuseWords(words: readonly string[], most: number): void {
  const extra = words[most]
  if (extra !== undefined) refuseWord(extra)
}

export function requiredFacts(facts: string | undefined): string {
  return required(facts, 'facts', 'FACTS.ndjson')
}
