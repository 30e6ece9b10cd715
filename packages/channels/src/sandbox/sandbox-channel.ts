import type { DeliveryReport, MessageChannel, OutgoingText, Submission } from '@careline/api'
import { answerFor } from './answers.ts'

/** Long enough that a person sees a message accepted before it is delivered. */
const REPORT_AFTER_MS = 1_500
/** Reports wait in memory: none comes after a restart. */
const REPORT_WITHIN_MS = 60_000
const KEPT = 1_000

export interface SandboxOptions {
  id: MessageChannel['id']
  /** How many texts are remembered; the oldest are forgotten. */
  kept?: number
  /** Runs a piece of work a little later; the default keeps no process alive. */
  later?: (work: () => void) => void
}

export interface SandboxChannel extends MessageChannel {
  kind: 'sandbox'
  /** What was taken, the oldest first. */
  sent(): readonly OutgoingText[]
}

/**
 * Answers as a gateway would and sends nothing anywhere (D17). The same number is always answered alike: see `answerFor`. A text that it has
 * taken already is accepted under the same reference and not taken again.
 */
export function sandboxChannel({ id, kept = KEPT, later = afterAWhile }: SandboxOptions): SandboxChannel {
  const taken = new Map<string, OutgoingText>()
  const wasBusy = new Set<string>()
  const reports: DeliveryReport[] = []
  let listener: ((report: DeliveryReport) => Promise<boolean>) | null = null
  let waiting = false

  function giveLater(): void {
    if (waiting || !listener || reports.length === 0) return
    waiting = true
    later(() => {
      waiting = false
      void giveReports()
    })
  }
  async function giveReports(): Promise<void> {
    const given = listener
    if (!given) return
    for (const report of reports.splice(0)) {
      const done = await given(report).catch(() => false)
      if (!done) remember(reports, report)
    }
    giveLater()
  }
  function remember(list: DeliveryReport[], report: DeliveryReport): void {
    list.push(report)
    if (list.length > kept) list.shift()
  }
  function take(text: OutgoingText, report: Omit<DeliveryReport, 'reference'>): Submission {
    const reference = `sandbox-${text.id}`
    if (!taken.has(text.id)) {
      taken.set(text.id, text)
      forgetOldest(taken, kept)
      remember(reports, { reference, ...report })
      giveLater()
    }
    return { state: 'accepted', reference }
  }

  return {
    id,
    kind: 'sandbox',
    reportWithinMs: REPORT_WITHIN_MS,
    sent: () => [...taken.values()],
    async submit(text) {
      switch (answerFor(text.msisdn)) {
        case 'refused':
          return { state: 'failed', code: 'number-refused', retry: false }
        case 'no-answer':
          throw new Error('The sandbox does not answer for this number.')
        case 'undeliverable':
          return take(text, { state: 'failed', code: 'undeliverable' })
        case 'busy-once':
          if (wasBusy.delete(text.id)) return take(text, { state: 'delivered', code: null })
          wasBusy.add(text.id)
          forgetOldest(wasBusy, kept)
          return { state: 'failed', code: 'channel-busy', retry: true }
        case 'delivered':
          return take(text, { state: 'delivered', code: null })
      }
    },
    listen(next) {
      listener = next
      giveLater()
      return () => {
        if (listener === next) listener = null
      }
    },
  }
}

function forgetOldest(known: Map<string, unknown> | Set<string>, kept: number): void {
  const [oldest] = known.keys()
  if (known.size > kept && oldest !== undefined) known.delete(oldest)
}

function afterAWhile(work: () => void): void {
  setTimeout(work, REPORT_AFTER_MS).unref()
}
