import { type When, whenHolds } from '@careline/content'
import { dueDate } from '../deadlines/due-date.ts'
import type { Campaign } from '../document/campaign.ts'
import type { OutputValue } from './decisions.ts'
import { decisionFlag } from './decision-flags.ts'

export function flagsOfWhen(when: When | undefined): string[] {
  return [...(when?.all ?? []), ...(when?.any ?? []), ...(when?.none ?? [])]
}

/**
 * The deadlines that apply to a customer with these outputs, by id: the last day of each (D8, D9).
 * @param conditionsOf says which of the named conditions hold for the customer
 */
export async function decisionDeadlines(
  campaign: Campaign,
  outputs: Record<string, OutputValue>,
  at: string,
  conditionsOf: (names: string[]) => Record<string, boolean> | Promise<Record<string, boolean>>,
): Promise<Record<string, string>> {
  const { deadlines, holidays } = campaign.policies
  const printed = deadlines.filter((deadline) => deadline.when !== undefined)
  const names = printed.flatMap(({ when }) => flagsOfWhen(when)).filter((flag) => !flag.includes(':'))
  const conditions = await conditionsOf([...new Set(names)])
  const flag = (name: string) => decisionFlag(name, outputs, campaign.decisions.topics) ?? conditions[name] ?? false
  return Object.fromEntries(
    printed
      .filter(({ when }) => whenHolds(when, flag))
      .map(({ id, rule }) => [id, dueDate(rule, at, campaign.timeZone, holidays).date]),
  )
}
