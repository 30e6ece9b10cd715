import { callingHours, isCallingTime, isInPeriod } from '@careline/campaign'
import type { Context, Ports } from '../context.ts'
import { refuse } from '../problem.ts'
import { liveRelease } from '../releases/live-release.ts'

const day = (date: string) => date.split('-').toReversed().join('/')

/** Refuses unless the campaign's clock stands within its dates and calling hours (D16, D29). */
export async function mustBeCallingTime(
  ctx: Pick<Context, 'campaignId'> & { ports: Pick<Ports, 'campaigns' | 'releases'> },
  campaignNow: Date,
): Promise<void> {
  const { campaign } = await liveRelease(ctx)
  const moment = campaignNow.toISOString()
  const { from, to } = callingHours(campaign)
  const dates = [day(campaign.period.from), day(campaign.period.to)].join(' – ')
  if (!isInPeriod(campaign, moment))
    refuse('outside-calling-time', {
      vi: `Ngoài thời gian chiến dịch (${dates}), nên không gọi khách. Hãy hỏi quản lý chiến dịch.`,
      en: `Outside the campaign's dates (${dates}), so nobody is called. Please ask the campaign manager.`,
    })
  if (!isCallingTime(campaign, moment))
    refuse('outside-calling-time', {
      vi: `Ngoài giờ được gọi khách (${from}–${to}). Hãy gọi tiếp trong giờ; khi diễn tập, quản lý đổi được giờ chiến dịch.`,
      en: `Outside calling hours (${from}–${to}). Go on within them; in a rehearsal a manager can move the campaign's clock.`,
    })
}
