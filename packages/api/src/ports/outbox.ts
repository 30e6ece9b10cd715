import type { CampaignMode } from './campaigns.ts'
import type { ChannelFailure, DeliveryReport, MessageChannel, Submission } from './channels.ts'

/**
 * Why a message was not sent, or why nobody knows: what the gateway said, or `contact-blocked` (opted out or on the do-not-call register),
 * `interrupted` (the server ended while it was being handed over), `no-answer` (the gateway did not say whether it took it), `no-report`.
 */
export type MessageFailure = ChannelFailure | 'contact-blocked' | 'interrupted' | 'no-answer' | 'no-report'

/** A message that this process holds, under a fence: whoever holds an older one is refused. */
export interface ClaimedMessage {
  id: string
  fence: number
  channel: MessageChannel['id']
  msisdn: string
  text: string
}

/** What may go out now; checked at the claim, and again when a message is about to be handed over. */
export interface SendingNow {
  now: Date
  /** The mode that the campaign is in: messages planned in the other one stay where they are (D17). */
  mode: CampaignMode
  /** False at night: advertising SMS wait (policies.compliance). */
  advertisingSms: boolean
}

/**
 * The messages on their way out: planned → claimed → submitting → accepted → delivered / failed / unknown. Each step is one statement, so that any
 * number of servers may work on one outbox and no message is handed over twice.
 */
export interface Outbox {
  /**
   * Takes the oldest messages that may go out on these channels. Those whose customer may not be contacted any more fail instead
   * (`contact-blocked`); `blocked` says how many.
   */
  claim(
    input: SendingNow & { campaignId: string; channels: MessageChannel['id'][]; limit: number; leaseMs: number },
  ): Promise<{ claimed: ClaimedMessage[]; blocked: number }>
  /** The last step before a message is handed over. False where it must not be: the claim was lost, or it may not go out any more. */
  begin(input: SendingNow & { id: string; fence: number; leaseMs: number }): Promise<boolean>
  /** Writes what the gateway answered; null where it did not. `retryAt`: when a refusal that may be retried is, else it is final. */
  settle(input: {
    id: string
    fence: number
    submission: Submission | null
    now: Date
    retryAt: Date | null
    reportWithinMs: number
  }): Promise<boolean>
  /** Gives a claimed message back, untouched. */
  giveBack(input: { id: string; fence: number }): Promise<void>
  /** Writes a delivery report; a repeat changes nothing. False where no message has this reference (yet). */
  report(input: DeliveryReport & { channel: MessageChannel['id'] }): Promise<boolean>
  /**
   * Ends what waits in vain: a claimed message goes back to planned; one whose server ended while handing it over becomes unknown, and so does an
   * accepted one that nobody reported on. Returns how many.
   */
  lapse(now: Date): Promise<number>
}
