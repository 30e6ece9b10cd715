import type { HitPolicy } from '@careline/rules'
import type { Campaign } from './campaign.ts'
import { type CampaignProblem, problem } from './problem.ts'

/** Each question names a rule set of the right kind; outputs build only on earlier ones; lists fill boolean facts. */
export function checkDecisions(campaign: Campaign): CampaignProblem[] {
  const { decisions } = campaign
  const problems = [
    ...checkPolicy(campaign, decisions.eligibility, ['every'], ['decisions', 'eligibility']),
    ...checkPolicy(campaign, decisions.contact.ruleSet, ['first'], ['decisions', 'contact', 'ruleSet']),
    ...checkPolicy(campaign, decisions.callOrder, ['first'], ['decisions', 'callOrder']),
  ]
  const ids = decisions.outputs.map((output) => output.id)
  decisions.outputs.forEach((output, index) => {
    const path = ['decisions', 'outputs', index]
    const ruleSet = campaign.ruleSets.find((candidate) => candidate.id === output.ruleSet)
    if (ids.indexOf(output.id) < index) problems.push(duplicateId(output.id, path))
    problems.push(...checkPolicy(campaign, output.ruleSet, ['every', 'first', 'collect'], [...path, 'ruleSet']))
    if (ruleSet && !ruleSet.over && output.param === undefined) {
      problems.push(
        problem(
          'missing-param',
          [...path, 'param'],
          `Kết quả “${output.id}” cần “param”: tên tham số của sự kiện chứa giá trị.`,
          `The output “${output.id}” needs “param”: the event parameter that holds its value.`,
        ),
      )
    }
    if (output.onlyWith !== undefined && !ids.slice(0, index).includes(output.onlyWith)) {
      problems.push(
        problem(
          'late-output',
          [...path, 'onlyWith'],
          `Kết quả “${output.onlyWith}” phải đứng trước “${output.id}”.`,
          `The output “${output.onlyWith}” must come before “${output.id}”.`,
        ),
      )
    }
  })
  if (!ids.includes(decisions.topics)) {
    problems.push(
      problem(
        'unknown-output',
        ['decisions', 'topics'],
        `Không có kết quả “${decisions.topics}”.`,
        `There is no output “${decisions.topics}”.`,
      ),
    )
  }
  return [...problems, ...checkLists(campaign)]
}

function checkPolicy(campaign: Campaign, id: string, allowed: HitPolicy[], path: CampaignProblem['path']) {
  const ruleSet = campaign.ruleSets.find((candidate) => candidate.id === id)
  if (!ruleSet) {
    return [problem('unknown-rule-set', path, `Không có bộ quy tắc “${id}”.`, `There is no rule set “${id}”.`)]
  }
  if (allowed.includes(ruleSet.hitPolicy)) return []
  const [vi, en] = [allowed.join(' hoặc '), allowed.join(' or ')]
  return [
    problem(
      'wrong-hit-policy',
      path,
      `Bộ quy tắc “${id}” cần cách chọn “${vi}”, hiện là “${ruleSet.hitPolicy}”.`,
      `The rule set “${id}” needs the hit policy “${en}”; it has “${ruleSet.hitPolicy}”.`,
    ),
  ]
}

function checkLists(campaign: Campaign): CampaignProblem[] {
  return campaign.lists.flatMap((list, index) => {
    const path = ['lists', index]
    const fact = campaign.facts.find((candidate) => candidate.id === list.fact)
    const twice = campaign.lists.findIndex((other) => other.id === list.id || other.fact === list.fact) < index
    return [
      ...(twice ? [duplicateId(list.id, path)] : []),
      ...(fact?.type === 'boolean' && !fact.nullable
        ? []
        : [
            problem(
              'list-fact-not-boolean',
              [...path, 'fact'],
              `Danh sách “${list.id}” cần thuộc tính đúng/sai bắt buộc “${list.fact}”.`,
              `The list “${list.id}” needs a required boolean fact “${list.fact}”.`,
            ),
          ]),
    ]
  })
}

export function duplicateId(id: string, path: CampaignProblem['path']): CampaignProblem {
  return problem(
    'duplicate-id',
    path,
    `Mã “${id}” đã được dùng. Hãy đặt mã khác.`,
    `The id “${id}” is taken. Choose another.`,
  )
}
