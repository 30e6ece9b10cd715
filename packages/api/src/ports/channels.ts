/** Why a gateway will not or could not take a text, or bring it to the phone. */
export type ChannelFailure = 'number-refused' | 'text-refused' | 'channel-busy' | 'undeliverable'

export interface OutgoingText {
  /** The message's id: the gateway is told it, where it takes one, so that it can see a repeat. */
  id: string
  /** `84…`. */
  msisdn: string
  text: string
  /** The brandname, or null where the campaign names none for this channel (D18). */
  sender: string | null
}

export type Submission =
  | { state: 'accepted'; reference: string }
  /** Surely not sent. `retry`: the same text may go through later. */
  | { state: 'failed'; code: ChannelFailure; retry: boolean }

/** What became of an accepted text. `unknown`: the gateway itself does not know and never will. */
export interface DeliveryReport {
  reference: string
  state: 'delivered' | 'failed' | 'unknown'
  code: ChannelFailure | null
}

/** One way to bring a text to a phone. Every adapter passes the contract suite of `packages/channels`. */
export interface MessageChannel {
  id: 'sms' | 'zalo' | 'viber'
  /** Nothing of a sandbox's leaves this machine. */
  kind: 'sandbox' | 'gateway'
  /** Who has heard nothing of an accepted text for so long will hear nothing more: it is unknown then. */
  reportWithinMs: number
  /**
   * Hands one text over, once: no retry inside. Ends soon after `signal` aborts.
   *
   * @throws when it cannot tell whether the gateway took the text; it is then never sent again by itself. The error names no customer.
   */
  submit(text: OutgoingText, signal: AbortSignal): Promise<Submission>
  /**
   * Hears delivery reports until the returned function is called; one listener at a time. A report counts as given only when `listener`
   * resolves to true; else it is kept and offered again, so a report may come twice, and may come before `submit` has answered.
   */
  listen(listener: (report: DeliveryReport) => Promise<boolean>): () => void
}
