import { createHash } from 'node:crypto'
import { canonicalJson } from '@careline/campaign'

/** SHA-256 of the canonical document: equal content has equal hashes. */
export const contentHash = (document: unknown): string =>
  createHash('sha256').update(canonicalJson(document)).digest('hex')
