import type { MemberKeys } from '@careline/api'
import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto'
import { deriveKey } from './secret.ts'

const TAG_BYTES = 16

/**
 * Keys that stand for phone numbers: an HMAC of the number, which is also the nonce under which the number is encrypted. The same number has
 * always the same key, so that an address can be kept; a key that was changed or made with another secret opens nothing.
 */
export function makeMemberKeys(secret: string): MemberKeys {
  const macKey = deriveKey(secret, 'member key mac')
  const cipherKey = deriveKey(secret, 'member key cipher')
  const tagOf = (msisdn: string) => createHmac('sha256', macKey).update(msisdn).digest().subarray(0, TAG_BYTES)
  return {
    seal(msisdn) {
      const tag = tagOf(msisdn)
      const cipher = createCipheriv('aes-256-ctr', cipherKey, tag)
      return Buffer.concat([tag, cipher.update(msisdn, 'utf8'), cipher.final()]).toString('base64url')
    },
    open(memberId) {
      const bytes = Buffer.from(memberId, 'base64url')
      if (bytes.length <= TAG_BYTES) return null
      const tag = bytes.subarray(0, TAG_BYTES)
      const decipher = createDecipheriv('aes-256-ctr', cipherKey, tag)
      const msisdn = Buffer.concat([decipher.update(bytes.subarray(TAG_BYTES)), decipher.final()]).toString('utf8')
      return timingSafeEqual(tagOf(msisdn), tag) ? msisdn : null
    },
  }
}
