import type { Campaign, CampaignFlip, CaseReport, CaseTrial } from '@careline/campaign'
import type { Analysis, Facts } from '@careline/rules'

/**
 * Reasons about a campaign document, whatever its size, without holding up the caller's thread. Questions are answered in turn: one
 * whose `signal` is aborted before it is its turn is not worked on, and its promise rejects with the signal's reason.
 */
export interface Reasoning {
  /** What is odd about the rules: of the whole campaign, or of one rule set. */
  findings(asked: { campaign: Campaign; ruleSetId: string | null }, signal?: AbortSignal): Promise<Analysis>
  /** How the stored cases fare, and what they show of the rules. */
  cases(asked: { campaign: Campaign }, signal?: AbortSignal): Promise<CaseTrial>
  /** How the stored cases fare by the reference engine: what a submission and a publication rest on. */
  proof(asked: { campaign: Campaign }): Promise<CaseReport>
  /** The smallest change of a customer's facts that would flip each decision. */
  flips(
    asked: { campaign: Campaign; facts: Facts; showSensitive: boolean },
    signal?: AbortSignal,
  ): Promise<CampaignFlip[]>
  stop(): Promise<void>
}
