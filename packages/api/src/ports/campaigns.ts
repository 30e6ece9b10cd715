export type CampaignMode = 'rehearsal' | 'live'

/** The campaign's clock: in rehearsal `rehearsalAt` was the campaign's time at the real moment `setAt`, and it ticks on from there. */
export interface ModeState {
  mode: CampaignMode
  rehearsalAt: Date | null
  setAt: Date
}

/** Who stopped the campaign, when and why. */
export interface Pause {
  at: Date
  by: { id: string; name: string }
  reason: string
}

export interface CampaignRow extends ModeState {
  id: string
  /** Null while it runs. */
  pause: Pause | null
  liveReleaseId: string | null
  /** The revision that stands for the live release where there is no draft: higher after each end of a draft, and after each release. */
  draftRevision: number
  /** The snapshot that audiences are selected from. */
  snapshotId: string | null
  audienceId: string | null
}

export interface CampaignRepository {
  get(campaignId: string): Promise<CampaignRow | null>
  /** Creates the campaign's row, once; a second call changes nothing. */
  ensure(row: { id: string; mode: CampaignMode; rehearsalAt: Date | null; setAt: Date }): Promise<void>
  setMode(campaignId: string, state: ModeState): Promise<void>
  /** How the clock was set at a moment of real time; null where that is not known. */
  clockAt(campaignId: string, at: Date): Promise<ModeState | null>
  /** From here on nobody is claimed and nothing is sent, until `resume`; false where it is paused already. */
  pause(campaignId: string, pause: { at: Date; byUserId: string; reason: string }): Promise<boolean>
  /** False where it is not paused. */
  resume(campaignId: string): Promise<boolean>
}
