import type { Decisions, OutputValue } from './decisions.ts'

/** One customer's decisions as they are printed, keys in the order of the printed line. */
export interface DecideLine {
  msisdn: string
  /** The release's number, or null for a campaign that is not a release. */
  release: number | null
  eligible: boolean
  unmet: string[]
  contact: string
  deadlines: Record<string, string>
  [output: string]: OutputValue | number | boolean | Record<string, string>
}

/** The line of NDJSON for one customer: outputs come between `unmet` and `contact`, in the document's order. */
export function decideLine(decisions: Decisions, customer: { msisdn: string; release: number | null }): DecideLine {
  const { eligible, unmet, outputs, contact, deadlines } = decisions
  return { msisdn: customer.msisdn, release: customer.release, eligible, unmet, ...outputs, contact, deadlines }
}
