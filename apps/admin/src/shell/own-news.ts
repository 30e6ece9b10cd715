import type { LiveEvent } from '@careline/api'

/** What this page did itself and has told already: the live event of it need not be told again. It may come before the answer. */
const releases = new Set<number>()
const audiences = new Set<string>()
let choosing = 0

export const expectOwnRelease = (number: number): void => void releases.add(number)
export const forgetOwnRelease = (number: number): void => void releases.delete(number)

/** From asking for an audience to its answer; call `ownAudienceSettled` once for each. */
export const expectOwnAudience = (): void => void (choosing += 1)

export function ownAudienceSettled(audienceId: string | undefined): void {
  choosing -= 1
  if (audienceId !== undefined) audiences.add(audienceId)
}

export function isOwnNews(event: LiveEvent, userName: string): boolean {
  if (event.type === 'release-published') return event.byName === userName && releases.has(event.number)
  return event.type === 'audience-built' && (choosing > 0 || audiences.has(event.audienceId))
}
