import type { ModeState } from '../ports/campaigns.ts'

/** The campaign's time: the real one when live; in rehearsal the chosen one, ticking since it was set (D17). */
export function campaignNow(state: ModeState, now: Date): Date {
  if (state.mode === 'live' || !state.rehearsalAt) return now
  return new Date(state.rehearsalAt.getTime() + (now.getTime() - state.setAt.getTime()))
}
