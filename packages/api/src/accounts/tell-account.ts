import type { Context } from '../context.ts'
import { refuse } from '../problem.ts'

/** The account's open streams look again whether their session still lives. */
export function tellAccount({ ports, campaignId, clock }: Context, userId: string): Promise<unknown> {
  return ports.live.publish({ type: 'account-changed', campaignId, userId }, clock.now())
}

export function refuseUnknown(): never {
  refuse('not-found', { vi: 'Không có tài khoản này.', en: 'There is no such account.' })
}
