import { deepestNesting } from './check-condition.ts'
import { isRaw } from './check-rule-set.ts'
import { isTooDeep } from './depth.ts'
import type { Fact } from './fact.ts'
import { inferFacts, type PlainTest, type UnclearType } from './infer-facts.ts'
import { shorten } from './names.ts'
import { parseRuleDocument } from './parse-rule-document.ts'
import { ProblemList } from './problem-list.ts'
import type { Problem, ProblemCode, ProblemPath } from './problem.ts'
import type { RuleDocument } from './rule-document.ts'

/** The id of the one rule set that plain rules become: `rules`. */
export const plainRuleSetId = 'rules'

/** Why plain rules are refused: what a document is refused for, or a fact that rules use as values of two types. */
export type PlainProblem = Problem | UnclearType

/** What `parsePlainRules` makes of plain rules. */
export type ParsedPlainRules =
  | {
      ok: true
      document: RuleDocument
      /** Facts of which no rule tells the type; they are taken for text. */
      guessed: string[]
    }
  | { ok: false; problems: PlainProblem[] }

/**
 * Reads json-rules-engine's own rules, one or a list, as a document with the one `collect` set `rules`. Unnamed rules are
 * `rule-1`, `rule-2`, … by position; `equal null` and `notEqual null` become `isMissing` and `isKnown`. Facts that are
 * not given are inferred and nullable.
 * @param input any JSON value
 * @param given the facts whose types are known
 * @returns problems with paths into `input`; one about a given fact begins with `facts`
 */
export function parsePlainRules(input: unknown, given: readonly Fact[] = []): ParsedPlainRules {
  if (isTooDeep(input)) {
    const parsed = parseRuleDocument(input)
    return parsed.ok ? { ok: false, problems: [] } : parsed
  }
  const problems = new ProblemList()
  const list: unknown[] = Array.isArray(input) ? input : [input]
  const names = namesOf(list)
  const tests: PlainTest[] = []
  const rules = list.map((rule, index) => readRule(rule, names[index] ?? '', index, { tests, problems }))
  const { facts, guessed, unclear } = inferFacts(tests, new Map(given.map((fact) => [fact.id, fact])))
  const ruleSet = { id: plainRuleSetId, hitPolicy: 'collect', rules }
  const parsed = parseRuleDocument({ facts: [...given, ...facts], ruleSets: [ruleSet] })
  const found = parsed.ok ? [] : parsed.problems.filter(isNews(unclear.length > 0, given.length))
  const all = [...problems.problems, ...unclear, ...found.map(inPlainRules)]
  if (!parsed.ok || all.length > 0) return { ok: false, problems: all }
  return { ok: true, document: parsed.document, guessed }
}

/** Given names, and for the others their position; a name that is taken gets one more number. */
function namesOf(list: unknown[]): string[] {
  const given = list.map((rule) => (isRaw(rule) ? rule['name'] : undefined))
  const taken = new Set(given)
  return given.map((name, index) => {
    // What is no text is refused as it is.
    if (name !== undefined && name !== null) return name as string
    let free = `rule-${index + 1}`
    for (let next = 2; taken.has(free); next++) free = `rule-${index + 1}-${next}`
    taken.add(free)
    return free
  })
}

interface Reading {
  tests: PlainTest[]
  problems: ProblemList
}

function readRule(rule: unknown, name: string, index: number, reading: Reading): unknown {
  if (!isRaw(rule)) return rule
  const { onSuccess, onFailure, ...kept } = rule
  for (const [key, code] of Object.entries({ onSuccess, onFailure })) {
    if (code === undefined) continue
    reading.problems.add('unknown-key', [index, key], {
      vi: `Không chạy mã kèm theo quy tắc; hãy bỏ “${key}” và dùng “event”.`,
      en: `Code beside a rule is not run; remove "${key}" and use the "event".`,
    })
  }
  const title = typeof name === 'string' ? shorten(name) : `rule-${index + 1}`
  const walk = new ConditionWalk(title, reading)
  const conditions = Object.hasOwn(kept, 'conditions')
    ? { conditions: walk.read(kept['conditions'], [index, 'conditions'], 1) }
    : {}
  return { ...kept, name, ...conditions }
}

/** Goes through one rule's conditions, gathers its tests and writes null as our operators do. */
class ConditionWalk {
  readonly #rule: string
  readonly #reading: Reading

  constructor(rule: string, reading: Reading) {
    this.#rule = rule
    this.#reading = reading
  }

  read(input: unknown, path: ProblemPath, depth: number): unknown {
    // What is no condition, or nests too deeply, is for the parser to refuse.
    if (!isRaw(input) || depth > deepestNesting) return input
    // json-rules-engine writes a condition's name and priority; they order its work and change no answer.
    const { name: _, priority: __, ...kept } = input
    for (const kind of ['all', 'any']) {
      const members = kept[kind]
      if (!Array.isArray(members)) continue
      kept[kind] = members.map((each: unknown, index) => this.read(each, [...path, kind, index], depth + 1))
    }
    if (Object.hasOwn(kept, 'not')) kept['not'] = this.read(kept['not'], [...path, 'not'], depth + 1)
    return typeof kept['fact'] === 'string' ? this.#readTest(kept['fact'], kept, path) : kept
  }

  #readTest(fact: string, test: Record<string, unknown>, path: ProblemPath): Record<string, unknown> {
    const { operator } = test
    const asksNull = test['value'] === null && (operator === 'equal' || operator === 'notEqual')
    const written = asksNull ? { ...test, operator: operator === 'equal' ? 'isMissing' : 'isKnown', value: true } : test
    const own = { fact, operator: String(written['operator']), value: written['value'] }
    this.#reading.tests.push({ rule: this.#rule, path, ...own })
    return written
  }
}

const aboutTypes = new Set<ProblemCode>(['operator-not-for-type', 'wrong-value-type', 'fact-types-differ'])

/** Not what follows from a type that is unclear, nor what is told at the test already. */
function isNews(isUnclear: boolean, given: number): (problem: Problem) => boolean {
  return ({ code, path }) => {
    if (isUnclear && aboutTypes.has(code)) return false
    return !(path[0] === 'facts' && Number(path[1]) >= given)
  }
}

/** With its place in the rules that were given, in the sentence too. */
function inPlainRules({ code, path, message }: Problem): Problem {
  const own = path[0] === 'ruleSets' ? path.slice(3) : path
  const [from, to] = [`(${path.join('.')})`, `(${own.join('.')})`]
  return {
    code,
    path: own,
    message: { vi: message.vi.replace(from, () => to), en: message.en.replace(from, () => to) },
  }
}
