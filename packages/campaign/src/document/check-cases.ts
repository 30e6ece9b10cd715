import type { Fact } from '@careline/rules'
import type { Campaign } from './campaign.ts'
import type { Case } from './case.ts'
import { isFactValue } from './fact-value.ts'
import { type CampaignProblem, problem } from './problem.ts'

/** Cases have facts of the catalogue, with values that fit, and expect parts of a decision that there are. */
export function checkCases(campaign: Campaign): CampaignProblem[] {
  const facts = new Map(campaign.facts.map((fact) => [fact.id, fact]))
  const expectable = new Set([
    'eligible',
    'unmet',
    'contact',
    'deadlines',
    ...campaign.decisions.outputs.map(({ id }) => id),
  ])
  const missing = campaign.facts.filter((fact) => !fact.nullable && (campaign.caseBase[fact.id] ?? null) === null)
  return [
    ...missing.map(({ id }) =>
      problem(
        'wrong-case-fact',
        ['caseBase', id],
        `Khách mẫu của các tình huống cần có “${id}”.`,
        `The cases' base customer needs “${id}”.`,
      ),
    ),
    ...checkFacts(facts, campaign.caseBase, ['caseBase']),
    ...campaign.cases.flatMap((one, index) => [
      ...(campaign.cases.findIndex((other) => other.name === one.name) < index
        ? [
            problem(
              'duplicate-id',
              ['cases', index, 'name'],
              `Có hai tình huống “${one.name}”.`,
              `Two cases are named “${one.name}”.`,
            ),
          ]
        : []),
      ...checkFacts(facts, one.facts, ['cases', index, 'facts']),
      ...Object.keys(one.expect)
        .filter((key) => !expectable.has(key))
        .map((key) =>
          problem(
            'unknown-output',
            ['cases', index, 'expect', key],
            `Tình huống “${one.name}”: không có kết quả “${key}”.`,
            `The case “${one.name}”: there is no output “${key}”.`,
          ),
        ),
    ]),
  ]
}

function checkFacts(known: Map<string, Fact>, given: Case['facts'], path: CampaignProblem['path']): CampaignProblem[] {
  return Object.entries(given).flatMap(([id, value]) => {
    const fact = known.get(id)
    if (fact && (isFactValue(fact, value) || value === null)) return []
    return [
      problem(
        fact ? 'wrong-case-fact' : 'unknown-fact',
        [...path, id],
        fact ? `Giá trị của “${id}” không hợp lệ.` : `Không có thuộc tính “${id}”.`,
        fact ? `The value of “${id}” does not fit.` : `There is no fact “${id}”.`,
      ),
    ]
  })
}
