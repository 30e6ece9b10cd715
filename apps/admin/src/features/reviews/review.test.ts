import { expect, it } from 'vitest'
import { whyNot } from './review.ts'

const review = { authors: [{ id: 'writer', name: 'Hà' }], baseRelease: { id: 'r1', number: 1 } }

it('says own change first, also to an approver', () => {
  expect(whyNot(review, { id: 'writer', isApprover: true }, 'r2')).toBe('own')
})

it('says that the role does not approve, and that another release went live in between', () => {
  expect(whyNot(review, { id: 'other', isApprover: false }, 'r1')).toBe('role')
  expect(whyNot(review, { id: 'other', isApprover: true }, 'r2')).toBe('stale')
})

it('lets another approver pass, and does not guess while the running release is not known', () => {
  expect(whyNot(review, { id: 'other', isApprover: true }, 'r1')).toBeNull()
  expect(whyNot(review, { id: 'other', isApprover: true }, undefined)).toBeNull()
})
