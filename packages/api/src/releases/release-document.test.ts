import { expect, it } from 'vitest'
import { releaseDocument } from './release-document.ts'

const stored = (schemaVersion: number) => () =>
  releaseDocument({ id: `release-${schemaVersion}`, document: { schemaVersion } })

it('migrates a release of an earlier version before it is read: what is wrong with it is said in the words of today', () => {
  expect(stored(0)).toThrow(/release-0 does not parse any more/)
  expect(stored(0)).not.toThrow(/version/)
})

it('says of a release of a newer version that the program must be updated', () => {
  expect(stored(99)).toThrow(/version 99, newer than version \d+, .*update the program/)
})
