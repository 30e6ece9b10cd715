import type { Campaign } from '@careline/campaign'
import { notReady } from '../not-ready.ts'

/** The campaign document of a release. Releases never change, so each is read once. */
export function releaseDocument(_release: { id: string; document: unknown }): Campaign {
  return notReady()
}
