import { z } from 'zod'
import { factSchema } from './fact.ts'
import { type Localized, localizedSchema } from './localized.ts'
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

/** Reports a label that is none; nothing where there is no label. */
export function checkLabel(input: unknown, path: ProblemPath, problems: ProblemList): void {
  const result = localizedSchema.optional().safeParse(input, { reportInput: true })
  if (result.success) return
  for (const issue of result.error.issues) reportIssue({ ...issue, path: [...path, ...issue.path] }, problems)
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

const shapes: Record<string, Localized> = {
  object: { vi: 'cần một đối tượng { … }', en: 'it needs an object { … }' },
  record: { vi: 'cần một đối tượng { … }', en: 'it needs an object { … }' },
  array: { vi: 'cần một danh sách [ … ]', en: 'it needs a list [ … ]' },
  string: { vi: 'cần một đoạn chữ trong dấu nháy', en: 'it needs a text in quotes' },
  boolean: { vi: 'cần true hoặc false', en: 'it needs true or false' },
  number: { vi: 'cần một số', en: 'it needs a number' },
  int: { vi: 'cần một số nguyên', en: 'it needs a whole number' },
  nonoptional: { vi: 'còn thiếu', en: 'it is missing' },
}
const unclear: Localized = {
  vi: 'giá trị còn thiếu hoặc chưa đúng',
  en: 'it is missing or not as it should be',
}

function wantedBy(issue: z.core.$ZodIssue): Localized {
  if (issue.code === 'invalid_type') return shapes[issue.expected] ?? unclear
  if (issue.code !== 'invalid_value') return unclear
  const values = issue.values.map(String).join(', ')
  return { vi: `cần một trong: ${values}`, en: `it needs one of: ${values}` }
}

function wrongShape(issue: z.core.$ZodIssue, path: ProblemPath, name: string): Localized {
  const { vi, en } = wantedBy(issue)
  const where = path.join('.')
  if (!where) return { vi: `Đây chưa phải tài liệu quy tắc: ${vi}.`, en: `This is no rule document: ${en}.` }
  return { vi: `Hãy sửa “${name}” (${where}): ${vi}.`, en: `Mend "${name}" (${where}): ${en}.` }
}
