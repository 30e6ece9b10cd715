import { z } from 'zod'
import { factSchema } from './fact.ts'
import { shorten } from './names.ts'
import type { ProblemList } from './problem-list.ts'
import type { ProblemPath } from './problem.ts'
import { ruleHeadShape } from './rule.ts'
import { ruleSetHeadShape } from './rule-set.ts'
import { ruleSchemaVersion, versionProblem } from './schema-version.ts'

/** The whole document but its conditions, which `checkCondition` reads: a union's issues say nothing to an author. */
const outlineSchema = z.strictObject({
  schemaVersion: z.literal(ruleSchemaVersion).optional(),
  facts: z.array(factSchema),
  conditions: z.record(z.string(), z.unknown()).optional(),
  ruleSets: z.array(
    z.strictObject({
      ...ruleSetHeadShape,
      rules: z.array(z.strictObject({ ...ruleHeadShape, conditions: z.unknown() })),
    }),
  ),
})

/** Reports every missing, mistyped or unknown key outside of conditions. */
export function checkShape(input: unknown, problems: ProblemList): void {
  const result = outlineSchema.safeParse(input, { reportInput: true })
  if (result.success) return
  for (const issue of result.error.issues) reportIssue(issue, problems)
}

function reportIssue(issue: z.core.$ZodIssue, problems: ProblemList): void {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  const name = String(path.at(-1) ?? '')
  if (name === 'schemaVersion' && path.length === 1) {
    const { code, message } = versionProblem(issue.input, ruleSchemaVersion)
    problems.add(code, path, message)
    return
  }
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      problems.add('unknown-key', [...path, key], {
        vi: `Không có khóa “${shorten(key)}” ở đây; hãy bỏ hoặc sửa lại tên khóa.`,
        en: `There is no key "${shorten(key)}" here; remove it or mend its name.`,
      })
    }
  } else if (name === 'priority') {
    problems.add('bad-priority', path, {
      vi: 'Độ ưu tiên phải là số nguyên từ 1 trở lên; hãy sửa lại.',
      en: 'A priority is a whole number of at least 1; mend it.',
    })
  } else {
    problems.add('wrong-shape', path, wrongShape(issue, path, name))
  }
}

function wrongShape(issue: z.core.$ZodIssue, path: ProblemPath, name: string): { vi: string; en: string } {
  const where = path.length > 0 ? path.join('.') : ''
  const wanted =
    issue.code === 'invalid_value'
      ? issue.values.map(String).join(', ')
      : issue.code === 'invalid_type'
        ? issue.expected
        : ''
  const vi = wanted ? `cần ${wanted}` : 'giá trị còn thiếu hoặc chưa đúng'
  const en = wanted ? `it needs ${wanted}` : 'it is missing or not as it should be'
  if (!where) return { vi: `Đây chưa phải tài liệu quy tắc: ${vi}.`, en: `This is no rule document: ${en}.` }
  return { vi: `Hãy sửa “${name}” (${where}): ${vi}.`, en: `Mend "${name}" (${where}): ${en}.` }
}
