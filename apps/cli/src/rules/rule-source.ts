import {
  type Fact,
  migrateRuleDocument,
  parsePlainRules,
  parseRuleDocument,
  type PlainProblem,
  type RuleDocument,
} from '@careline/rules'
import { Failure } from '../failure.ts'
import type { Terminal } from '../terminal.ts'
import { type Catalogues, readCatalogues } from './catalogue-items.ts'
import { readFactTypes } from './fact-types.ts'
import { readJsonFile } from './json-file.ts'

/** Which rules a command was given, and what stands beside them. */
export interface RuleOptions {
  document?: string | undefined
  rules?: string | undefined
  factTypes?: string | undefined
  items: string[]
}

export interface RuleSource extends Catalogues {
  file: string
  document: RuleDocument
  /** Facts of plain rules whose type nothing tells. */
  guessed: string[]
}

/** The rules themselves, or why they are refused, each with its place. */
export type ReadRules = { ok: true; source: RuleSource } | { ok: false; file: string; problems: PlainProblem[] }

/** The catalogues that a document of unknown shape runs over. */
function cataloguesOf(input: unknown): string[] {
  const ruleSets: unknown = typeof input === 'object' && input !== null && 'ruleSets' in input ? input.ruleSets : []
  if (!Array.isArray(ruleSets)) return []
  return ruleSets.flatMap((each: { over?: { catalogue?: unknown } } | null) => {
    const catalogue = each?.over?.catalogue
    return typeof catalogue === 'string' ? [catalogue] : []
  })
}

function requireItems(input: unknown, { items }: Catalogues): void {
  const missing = cataloguesOf(input).find((catalogue) => !Object.hasOwn(items, catalogue))
  if (missing === undefined) return
  throw new Failure(
    `Một bộ quy tắc chạy trên danh mục “${missing}”; hãy cho các món của nó: --items ${missing}=TỆP.json.`,
    `A rule set runs over the catalogue "${missing}"; give its items: --items ${missing}=FILE.json.`,
  )
}

function readPlain(file: string, input: unknown, facts: Fact[], catalogues: Catalogues, terminal: Terminal): ReadRules {
  const parsed = parsePlainRules(input, facts)
  if (!parsed.ok) return { ok: false, file, problems: parsed.problems }
  if (parsed.guessed.length > 0) {
    const ids = parsed.guessed.join(', ')
    terminal.say({
      vi: `Lưu ý: quy tắc không cho biết kiểu của ${ids} nên coi là text; nói rõ bằng --fact-types.`,
      en: `Note: no rule tells the type of ${ids}, taken for text; say it with --fact-types.`,
    })
  }
  return { ok: true, source: { file, document: parsed.document, guessed: parsed.guessed, ...catalogues } }
}

/** Whether a JSON value is json-rules-engine's own rules and no document. */
function isPlain(input: unknown): boolean {
  return (
    Array.isArray(input) || (typeof input === 'object' && input !== null && 'conditions' in input && 'event' in input)
  )
}

/**
 * Reads the rules that a command was given, a document or plain rules.
 * @param options `guess`: takes a file of plain rules where a document is asked for
 * @throws Failure where a file cannot be read, or the options do not fit together
 */
export async function readRules(
  { document, rules, factTypes, items }: RuleOptions,
  terminal: Terminal,
  options: { guess?: boolean } = {},
): Promise<ReadRules> {
  const file = document || rules
  if (!file || (document && rules)) {
    throw new Failure(
      'Hãy cho một tệp quy tắc: tài liệu DOC.json, hoặc --rules RULES.json của json-rules-engine.',
      'Give one file of rules: a document DOC.json, or --rules RULES.json of json-rules-engine.',
    )
  }
  const input = await readJsonFile(file)
  const catalogues = await readCatalogues(items)
  if (rules || (options.guess && isPlain(input))) {
    return readPlain(file, input, factTypes ? await readFactTypes(factTypes) : [], catalogues, terminal)
  }
  if (factTypes && !options.guess) {
    throw new Failure(
      '--fact-types chỉ dùng cùng --rules; tài liệu tự khai dữ kiện của nó.',
      '--fact-types goes with --rules; a document declares its own facts.',
    )
  }
  if (isPlain(input)) {
    throw new Failure(
      `${file} là quy tắc của json-rules-engine, chưa phải tài liệu; hãy dùng --rules ${file}.`,
      `${file} holds json-rules-engine's own rules and no document; give it as --rules ${file}.`,
    )
  }
  requireItems(input, catalogues)
  const migrated = migrateRuleDocument(input)
  if (!migrated.ok) return { ok: false, file, problems: migrated.problems }
  const parsed = parseRuleDocument(migrated.document, { itemFacts: catalogues.itemFacts })
  if (!parsed.ok) return { ok: false, file, problems: parsed.problems }
  return { ok: true, source: { file, document: parsed.document, guessed: [], ...catalogues } }
}

/** Tells every problem of a refused document: its place, code and what to do. */
export function sayProblems(file: string, problems: PlainProblem[], terminal: Terminal): void {
  for (const { path, code, message } of problems) {
    const where = path.length > 0 ? `${path.join('.')}: ` : ''
    terminal.say({ vi: `${where}${code}: ${message.vi}`, en: `${where}${code}: ${message.en}` })
  }
  const count = problems.length
  terminal.say({
    vi: `${file}: bị từ chối, ${count} lỗi.`,
    en: `${file}: refused, ${count} ${count === 1 ? 'problem' : 'problems'}.`,
  })
}

/** The rules, or null where they are refused: then everything is said, and the exit code is 1. */
export async function rulesOrRefusal(
  options: RuleOptions,
  terminal: Terminal,
  guess = false,
): Promise<RuleSource | null> {
  const read = await readRules(options, terminal, { guess })
  if (read.ok) return read.source
  sayProblems(read.file, read.problems, terminal)
  process.exitCode = 1
  return null
}
