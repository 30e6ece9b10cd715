import { expect, it } from 'vitest'
import { parseRuleDocument } from '../document/parse-rule-document.ts'
import type { ProblemCode } from '../document/problem.ts'
import { refusals } from './refusals.ts'
import { packageFacts } from './sample-document.ts'

const codesOf = (document: unknown) => {
  const parsed = parseRuleDocument(document, { itemFacts: { packages: packageFacts } })
  return parsed.ok ? [] : parsed.problems.map(({ code }) => code)
}

it.each(Object.entries(refusals))('%s is what its example is refused for, and nothing else', (code, { document }) => {
  const others: Partial<Record<string, ProblemCode[]>> = { 'too-many-problems': Array(200).fill('empty-group') }
  expect(codesOf(document)).toEqual([...(others[code] ?? []), code])
})
