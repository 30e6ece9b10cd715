import { isItemFact, refuseFactValue, type RuleCase, ruleCaseSchema, type RuleDocument } from '@careline/rules'
import type { Localized } from '@careline/content'
import { Failure } from '../failure.ts'
import { readJsonFile } from './json-file.ts'

/** What is wrong with one case beyond its shape. A fact that it leaves out is not asked for. */
function caseProblem({ ruleSet, facts }: RuleCase, document: RuleDocument): Localized | null {
  const known = document.ruleSets.map(({ id }) => id)
  if (!known.includes(ruleSet)) {
    const list = known.join(', ')
    return {
      vi: `không có bộ quy tắc “${ruleSet}”; có: ${list}.`,
      en: `there is no rule set "${ruleSet}"; there are: ${list}.`,
    }
  }
  for (const [id, value] of Object.entries(facts)) {
    const fact = document.facts.find((each) => each.id === id)
    if (!fact && !isItemFact(id)) return { vi: `chưa có dữ kiện “${id}”.`, en: `there is no fact "${id}".` }
    const message = fact && value !== null ? refuseFactValue(fact, value) : null
    if (message) return message
  }
  return null
}

/**
 * The cases of a file, a list or `{ "cases": […] }`.
 * @throws Failure at the first that is not as it should be
 */
export async function readCases(file: string, document: RuleDocument): Promise<RuleCase[]> {
  const content = await readJsonFile(file)
  const inner = typeof content === 'object' && content !== null && 'cases' in content ? content.cases : content
  if (!Array.isArray(inner)) {
    throw new Failure(
      `${file} cần một danh sách tình huống [{"name", "ruleSet", "facts", "expect"}].`,
      `${file} needs a list of cases [{"name", "ruleSet", "facts", "expect"}].`,
    )
  }
  return inner.map((each: unknown, index) => {
    const parsed = ruleCaseSchema.safeParse(each)
    const issue = parsed.error?.issues[0]
    const place = [index, ...(issue?.path.map(String) ?? [])].join('.')
    if (!parsed.success) {
      throw new Failure(
        `${file}: ${place}: tình huống chưa đúng dạng {"name", "ruleSet", "facts", "expect": {"holds", "events", "unmet", "offered"}}.`,
        `${file}: ${place}: the case is not like {"name", "ruleSet", "facts", "expect": {"holds", "events", "unmet", "offered"}}.`,
      )
    }
    const problem = caseProblem(parsed.data, document)
    if (!problem) return parsed.data
    const { name } = parsed.data
    throw new Failure(`${file}: ${place} (${name}): ${problem.vi}`, `${file}: ${place} (${name}): ${problem.en}`)
  })
}
