import { expect, it } from 'vitest'
import { Refusal } from '../problem.ts'
import { releaseDocument } from './release-document.ts'

function refusalOf(schemaVersion: number): string {
  try {
    releaseDocument({ id: `release-${schemaVersion}`, number: 7, document: { schemaVersion } })
  } catch (error) {
    if (error instanceof Refusal) return `${error.problem.message.vi} ${error.problem.message.en}`
    throw error
  }
  return ''
}

it('migrates a release of an earlier version before it is read: what is wrong with it is said in the words of today', () => {
  expect(refusalOf(0)).toMatch(/không đọc được bản phát hành 7: .*cannot read release 7: /)
  expect(refusalOf(0)).not.toMatch(/version \d/)
})

it('says of a release of a newer version that the program must be updated', () => {
  expect(refusalOf(99)).toMatch(/hãy cập nhật chương trình.*version 99, newer than version \d+, .*update the program/)
})
