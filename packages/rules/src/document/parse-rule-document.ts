import { checkCondition, refuseBareTest } from './check-condition.ts'
import { checkFacts } from './check-facts.ts'
import { checkRuleSet, isRaw } from './check-rule-set.ts'
import { checkLabel, checkShape } from './check-shape.ts'
import { isTooDeep } from './depth.ts'
import type { Fact } from './fact.ts'
import { refuseCycles } from './named-conditions.ts'
import { checkName } from './names.ts'
import { plainCopy } from './plain-copy.ts'
import { ProblemList } from './problem-list.ts'
import { refuseOversize } from './refuse-oversize.ts'
import type { Problem } from './problem.ts'
import type { RuleDocument } from './rule-document.ts'

/** The document, or every problem found, at most 200 of them. */
export type ParsedRuleDocument = { ok: true; document: RuleDocument } | { ok: false; problems: Problem[] }

/**
 * Reads a rule document from outside. What it lets through runs the same way in every executor. It never throws.
 * @param input any JSON value
 * @param options `itemFacts`: the `item.*` facts of each catalogue that an `over` set may name
 * @returns the document, a copy, or every problem found with where it is and what to do
 */
export function parseRuleDocument(
  input: unknown,
  options: { itemFacts?: Record<string, Fact[]> } = {},
): ParsedRuleDocument {
  const list = new ProblemList()
  if (isTooDeep(input)) {
    list.add('too-deep', [], {
      vi: 'Tài liệu lồng quá sâu, không đọc được; hãy làm gọn lại.',
      en: 'The document nests too deeply to be read; flatten it.',
    })
    return { ok: false, problems: list.problems }
  }
  // Nobody can change a copy behind the reader's back, or hide a prototype, a hole or a method in it.
  const copy = plainCopy(input)
  checkShape(copy, list)
  if (isRaw(copy)) checkMeaning(copy, options.itemFacts ?? {}, list)
  if (list.problems.length === 0) refuseOversize(copy as RuleDocument, list)
  return list.problems.length > 0
    ? { ok: false, problems: list.problems }
    : { ok: true, document: copy as RuleDocument }
}

function checkMeaning(input: Record<string, unknown>, itemFacts: Record<string, Fact[]>, problems: ProblemList): void {
  const facts = checkFacts(input['facts'], ['facts'], false, problems)
  const catalogues = new Map(
    Object.entries(itemFacts).map(([catalogue, list]) => [
      catalogue,
      checkFacts(list, ['itemFacts', catalogue], true, problems),
    ]),
  )
  const named = isRaw(input['conditions']) ? input['conditions'] : {}
  const names = new Set(Object.keys(named))
  const anyItem = new Map([...catalogues.values()].flatMap((catalogue) => [...catalogue]))
  for (const [name, condition] of Object.entries(named)) {
    const path = ['conditions', name]
    checkName(name, path, problems)
    const { label, ...own } = isRaw(condition) ? condition : {}
    checkLabel(label, [...path, 'label'], problems)
    const meant = isRaw(condition) ? own : condition
    refuseBareTest(meant, path, problems)
    checkCondition(meant, path, { scope: { facts, itemFacts: anyItem }, named: names, problems })
  }
  refuseCycles(named, problems)
  const ruleSets = Array.isArray(input['ruleSets']) ? input['ruleSets'] : []
  const ids = new Set<unknown>()
  ruleSets.forEach((ruleSet: unknown, index) => {
    if (!isRaw(ruleSet)) return
    const path = ['ruleSets', index]
    const { id } = ruleSet
    if (typeof id === 'string' && checkName(id, [...path, 'id'], problems) && ids.has(id)) {
      problems.add('duplicate-rule-set', [...path, 'id'], {
        vi: `Có hai bộ quy tắc cùng mã “${id}”; hãy đổi mã một bộ.`,
        en: `Two rule sets have the id "${id}"; rename one of them.`,
      })
    }
    ids.add(id)
    checkRuleSet(ruleSet, path, { facts, catalogues, named, problems })
  })
}
