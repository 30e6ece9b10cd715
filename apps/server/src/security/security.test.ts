import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { makeMemberKeys } from './member-keys.ts'
import { makePseudonyms } from './pseudonyms.ts'
import { loadSecret } from './secret.ts'

it('makes the secret once and keeps it from other users', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'careline-secret-'))
  try {
    const first = loadSecret(undefined, directory)
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(loadSecret(undefined, directory)).toBe(first)
    expect(statSync(path.join(directory, 'secret')).mode & 0o777).toBe(0o600)
  } finally {
    rmSync(directory, { recursive: true })
  }
})

it('gives a number one opaque key, and opens only its own', () => {
  const keys = makeMemberKeys('a'.repeat(64))
  const key = keys.seal('84901234567')
  expect(key).not.toContain('901234567')
  expect(keys.seal('84901234567')).toBe(key)
  expect(keys.open(key)).toBe('84901234567')
  expect(makeMemberKeys('b'.repeat(64)).open(key)).toBeNull()
  expect(keys.open(`A${key.slice(1)}x`)).toBeNull()
  expect(keys.open('')).toBeNull()
})

it('gives a value one pseudonym, under this secret alone', () => {
  const pseudonyms = makePseudonyms('a'.repeat(64))
  expect(pseudonyms.of('84901234567')).toMatch(/^[0-9a-f]{32}$/)
  expect(pseudonyms.of('84901234567')).toBe(pseudonyms.of('84901234567'))
  expect(pseudonyms.of('84901234568')).not.toBe(pseudonyms.of('84901234567'))
  expect(makePseudonyms('b'.repeat(64)).of('84901234567')).not.toBe(pseudonyms.of('84901234567'))
})
