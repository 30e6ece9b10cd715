import { Temporal } from 'temporal-polyfill'
import { isoOf } from '../deadlines/due-date.ts'
import type { Campaign } from '../document/campaign.ts'

/** When calls may be made: the campaign's hours within those of the law, `HH:mm`, the last not included. */
export function callingHours(campaign: Campaign): { from: string; to: string } {
  const { callingHours: own } = campaign.policies.calls
  const { advertisingCallHours: law } = campaign.policies.compliance
  return { from: own.from > law.from ? own.from : law.from, to: own.to < law.to ? own.to : law.to }
}

/** Whether a call may be made at this moment by the hours of the day (D29). */
export function isCallingTime(campaign: Campaign, moment: string): boolean {
  const { from, to } = callingHours(campaign)
  const time = timeOf(localOf(campaign, moment))
  return time >= from && time < to
}

/** Whether advertising SMS may go out at this moment by the law's hours, the last minute not included. */
export function isAdvertisingSmsTime(campaign: Campaign, moment: string): boolean {
  const { from, to } = campaign.policies.compliance.advertisingSmsHours
  const time = timeOf(localOf(campaign, moment))
  return time >= from && time < to
}

/** Whether this moment lies within the campaign's dates (D16). */
export function isInPeriod(campaign: Campaign, moment: string): boolean {
  const date = localOf(campaign, moment).toPlainDate().toString()
  return date >= campaign.period.from && date <= campaign.period.to
}

export function isAfter(moment: string, other: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(moment), Temporal.Instant.from(other)) > 0
}

/** The first moment from `at` + `hours` on at which calls may be made, or null where the campaign is over by then (D29). */
export function retryAt(campaign: Campaign, at: string, hours: number): string | null {
  const { from, to } = callingHours(campaign)
  const start = Temporal.PlainDate.from(campaign.period.from)
  let moment = localOf(campaign, at).add({ hours })
  if (timeOf(moment) >= to) moment = moment.add({ days: 1 }).withPlainTime(from)
  else if (timeOf(moment) < from) moment = moment.withPlainTime(from)
  if (Temporal.PlainDate.compare(moment.toPlainDate(), start) < 0) {
    moment = start.toZonedDateTime({ timeZone: campaign.timeZone, plainTime: from })
  }
  const iso = isoOf(moment)
  return isInPeriod(campaign, iso) ? iso : null
}

function localOf(campaign: Campaign, moment: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(campaign.timeZone)
}

function timeOf(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainTime().toString({ smallestUnit: 'minute' })
}
