import type { Pseudonyms } from '@careline/api'
import { createHmac } from 'node:crypto'
import { deriveKey } from './secret.ts'

/** HMAC of the value, cut to 128 bits: the same value has always the same one, and nothing leads back from it. */
export function makePseudonyms(secret: string): Pseudonyms {
  const key = deriveKey(secret, 'audit pseudonyms')
  return { of: (value) => createHmac('sha256', key).update(value).digest('hex').slice(0, 32) }
}
