export type CampaignMode = 'rehearsal' | 'live'

/** The campaign's clock: in rehearsal `rehearsalAt` was the campaign's time at the real moment `setAt`, and it ticks on from there. */
export interface ModeState {
  mode: CampaignMode
  rehearsalAt: Date | null
  setAt: Date
}

export interface CampaignRow extends ModeState {
  id: string
  liveReleaseId: string | null
  /** The snapshot that audiences are selected from. */
  snapshotId: string | null
  audienceId: string | null
}

export interface CampaignRepository {
  get(campaignId: string): Promise<CampaignRow | null>
  /** Creates the campaign's row, once; a second call changes nothing. */
  ensure(row: { id: string; mode: CampaignMode; rehearsalAt: Date | null; setAt: Date }): Promise<void>
  setMode(campaignId: string, state: ModeState): Promise<void>
}
