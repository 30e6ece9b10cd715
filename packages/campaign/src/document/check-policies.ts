import { fieldsOf, isKnownFlag, type KnownNames, type When } from '@careline/content'
import type { Campaign } from './campaign.ts'
import { duplicateId } from './check-decisions.ts'
import { type CampaignProblem, problem } from './problem.ts'

/** Policies name deadlines, templates, facts and conditions that there are, and dates that make sense. */
export function checkPolicies(campaign: Campaign, known: KnownNames): CampaignProblem[] {
  const { period, policies, timeZone } = campaign
  const problems: CampaignProblem[] = []
  if (period.from > period.to) {
    problems.push(
      problem(
        'reversed-period',
        ['period'],
        'Ngày bắt đầu phải trước ngày kết thúc.',
        'The start must come before the end.',
      ),
    )
  }
  if (!isTimeZone(timeZone)) {
    problems.push(
      problem(
        'unknown-time-zone',
        ['timeZone'],
        `Không có múi giờ “${timeZone}”.`,
        `There is no time zone “${timeZone}”.`,
      ),
    )
  }
  policies.calls.shownFacts.forEach((id, index) => {
    if (campaign.facts.some((fact) => fact.id === id)) return
    const path = ['policies', 'calls', 'shownFacts', index]
    problems.push(problem('unknown-fact', path, `Không có thuộc tính “${id}”.`, `There is no fact “${id}”.`))
  })
  for (const list of ['deadlines', 'followUps'] as const) {
    const ids = policies[list].map(({ id }) => id)
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) problems.push(duplicateId(id, ['policies', list, index, 'id']))
    })
  }
  return [
    ...problems,
    ...checkReasons(campaign),
    ...checkFollowUps(campaign),
    ...checkSends(campaign),
    ...checkWhens(campaign, known),
  ]
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** A refusal's reason, asked in the script, is one that reports know (D28). */
function checkReasons({ policies, script }: Campaign): CampaignProblem[] {
  const known = policies.calls.refusalReasons.map(({ id }) => id)
  return script.steps.flatMap((step, index) =>
    fieldsOf(step)
      .filter(({ fills }) => fills === 'reason')
      .flatMap(({ options }) => options ?? [])
      .filter(({ id }) => !known.includes(id))
      .map(({ id }) =>
        problem(
          'unknown-reason',
          ['script', 'steps', index, 'ask'],
          `Lý do “${id}” chưa có trong danh sách lý do từ chối của chính sách gọi.`,
          `The reason “${id}” is not among the refusal reasons of the call policy.`,
        ),
      ),
  )
}

function checkFollowUps({ policies }: Campaign): CampaignProblem[] {
  return policies.followUps.flatMap(({ deadline }, index) => {
    if (deadline === undefined || policies.deadlines.some(({ id }) => id === deadline)) return []
    const path = ['policies', 'followUps', index, 'deadline']
    return [problem('unknown-deadline', path, `Không có hạn “${deadline}”.`, `There is no deadline “${deadline}”.`)]
  })
}

function checkSends({ policies, templates, period }: Campaign): CampaignProblem[] {
  return policies.messages.sends.flatMap((send, index) => {
    const path = ['policies', 'messages', 'sends', index]
    const template = templates.find(({ id }) => id === send.template)
    const problems: CampaignProblem[] = []
    if (!template) {
      const [vi, en] = [`Không có mẫu tin “${send.template}”.`, `There is no template “${send.template}”.`]
      problems.push(problem('unknown-template', [...path, 'template'], vi, en))
    } else if (template.class !== 'campaign') {
      problems.push(
        problem(
          'send-not-campaign-class',
          [...path, 'template'],
          `Mẫu tin “${send.template}” thuộc loại “service”, chỉ gửi sau cuộc gọi; tin theo kế hoạch cần loại “campaign”.`,
          `The template “${send.template}” is of class “service”, sent after calls only; a planned send needs “campaign”.`,
        ),
      )
    }
    if (send.on < period.from || send.on > period.to) {
      problems.push(
        problem(
          'send-outside-period',
          [...path, 'on'],
          `Ngày gửi ${send.on} nằm ngoài thời gian chiến dịch.`,
          `The date ${send.on} lies outside the campaign's dates.`,
        ),
      )
    }
    return problems
  })
}

/** Deadlines and channels ask only what is known before a call: named conditions, topics and decisions. */
function checkWhens(campaign: Campaign, known: KnownNames): CampaignProblem[] {
  const { deadlines, messages } = campaign.policies
  const whens: [When | undefined, CampaignProblem['path']][] = [
    ...deadlines.map(({ when }, index): [When | undefined, CampaignProblem['path']] => [
      when,
      ['policies', 'deadlines', index, 'when'],
    ]),
    ...Object.entries(messages.reach).map(([channel, when]): [When | undefined, CampaignProblem['path']] => [
      when,
      ['policies', 'messages', 'reach', channel],
    ]),
  ]
  return whens.flatMap(([when, path]) =>
    [...(when?.all ?? []), ...(when?.any ?? []), ...(when?.none ?? [])]
      .filter((flag) => !isKnownFlag(flag, campaign.script, known) || !/^([^:]+$|topic:|decision:)/.test(flag))
      .map((flag) =>
        problem('unknown-flag', path, `Không có điều kiện “${flag}”.`, `There is no condition “${flag}”.`),
      ),
  )
}
