import type { Ports } from '@careline/api'
import { sandboxChannel, type SandboxOptions } from '@careline/channels'

/** A rehearsal sends through sandboxes, whatever is configured (D17); live, nothing is configured yet, so its messages stay planned. */
export function makeChannels(options: Pick<SandboxOptions, 'later'> = {}): Ports['channels'] {
  const ids = ['sms', 'zalo', 'viber'] as const
  return { rehearsal: ids.map((id) => sandboxChannel({ id, ...options })), live: [] }
}
