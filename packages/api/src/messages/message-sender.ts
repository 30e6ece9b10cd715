import { isAdvertisingSmsTime } from '@careline/campaign'
import { campaignNow } from '../campaign/campaign-clock.ts'
import type { Context, Ports } from '../context.ts'
import type { MessageChannel } from '../ports/channels.ts'
import type { ClaimedMessage, SendingNow } from '../ports/outbox.ts'
import { liveRelease } from '../releases/live-release.ts'

/** Takes planned messages out of the outbox and hands them to the campaign's channels. Any number of servers may run one. */
export interface MessageSender {
  /** Sends what may go out now, until nothing is left or `stop` aborts; a text that is being handed over is waited for. */
  run(stop: AbortSignal): Promise<void>
  /** Hears the channels' delivery reports until the returned function is called; `onReport` follows each that changed something. */
  listen(onReport: () => void): () => void
}

interface Needs extends Pick<Context, 'campaignId' | 'clock'> {
  ports: Pick<Ports, 'campaigns' | 'channels' | 'live' | 'log' | 'outbox' | 'releases'>
}

const BATCH = 20
const SUBMIT_MS = 30_000
/** A claimed message waits for those before it in its batch. */
const CLAIM_LEASE_MS = 60_000
/** Well beyond `SUBMIT_MS`: what is still under way then has no process any more. */
const SUBMIT_LEASE_MS = 120_000
/** When a refusal that may be retried is, try by try; after the last it is final. */
const RETRY_AFTER_MS = [15_000, 60_000, 300_000, 1_800_000]

export function makeMessageSender({ campaignId, clock, ports }: Needs): MessageSender {
  const { outbox } = ports
  let changed = false

  /** The campaign as it stands at this moment: its mode, its hours, its brandnames. Null where it has no release yet. */
  async function standing() {
    const row = await ports.campaigns.get(campaignId)
    if (!row?.liveReleaseId) return null
    const { campaign } = await liveRelease({ campaignId, ports })
    const sendingNow = (): SendingNow => {
      const now = clock.now()
      return {
        now,
        mode: row.mode,
        advertisingSms: isAdvertisingSmsTime(campaign, campaignNow(row, now).toISOString()),
      }
    }
    return { mode: row.mode, sendingNow, brandnames: campaign.policies.messages.brandnames }
  }

  async function submit(channel: MessageChannel, { id, msisdn, text }: ClaimedMessage, sender: string | null) {
    try {
      return await channel.submit({ id, msisdn, text, sender }, AbortSignal.timeout(SUBMIT_MS))
    } catch (error) {
      // A sandbox leaves some unanswered on purpose.
      if (channel.kind !== 'sandbox') ports.log.error({ errorId: id, procedure: `messages.${channel.id}`, error })
      return null
    }
  }

  /** One channel's messages, batch by batch; one that hangs holds no other channel up. */
  async function drain(channel: MessageChannel, stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const at = await standing()
      if (!at || !ports.channels[at.mode].includes(channel)) return
      const { claimed, blocked } = await outbox.claim({
        ...at.sendingNow(),
        campaignId,
        channels: [channel.id],
        limit: BATCH,
        leaseMs: CLAIM_LEASE_MS,
      })
      if (claimed.length === 0 && blocked === 0) return
      changed = true
      for (const message of claimed) {
        const { id, fence } = message
        if (stop.aborted) await outbox.giveBack({ id, fence })
        else if (await outbox.begin({ ...at.sendingNow(), id, fence, leaseMs: SUBMIT_LEASE_MS })) {
          const submission = await submit(channel, message, at.brandnames[channel.id] ?? null)
          const now = clock.now()
          const wait = RETRY_AFTER_MS[fence - 1]
          const retryAt = wait === undefined ? null : new Date(now.getTime() + wait)
          const { reportWithinMs } = channel
          await outbox.settle({ id, fence, submission, now, retryAt, reportWithinMs })
        }
      }
    }
  }

  return {
    async run(stop) {
      if ((await outbox.lapse(clock.now())) > 0) changed = true
      const at = await standing()
      const drained = await Promise.allSettled((at ? ports.channels[at.mode] : []).map((each) => drain(each, stop)))
      if (changed) {
        changed = false
        await ports.live.publish({ type: 'messages-changed', campaignId }, clock.now())
      }
      for (const each of drained) if (each.status === 'rejected') throw each.reason
    },
    listen(onReport) {
      const stops = Object.values(ports.channels)
        .flat()
        .map((channel) =>
          channel.listen(async (report) => {
            const known = await outbox.report({ ...report, channel: channel.id })
            if (known) {
              changed = true
              onReport()
            }
            return known
          }),
        )
      return () => stops.forEach((stop) => stop())
    },
  }
}
