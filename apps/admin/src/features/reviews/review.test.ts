import { expect, it } from 'vitest'
import { brokenCases, commentedRule, whyNot } from './review.ts'

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

it('names a comment’s rule by its own set, where another set has a rule of the same name', () => {
  const set = (id: string, label: string) => ({ id, rules: [{ name: 'arpu', label: { vi: label, en: label } }] })
  const document = { ruleSets: [set('gifts', 'Quà'), set('calls', 'Gọi')] }
  const review = { document, baseDocument: { ruleSets: [] } } as never
  expect(commentedRule(review, { ruleSetId: 'calls', rule: 'arpu' }, 'vi')).toBe('Gọi')
  expect(commentedRule(review, { ruleSetId: 'calls', rule: 'gone' }, 'vi')).toBe('gone')
})

it('tells the cases that hold a publication back from its other reasons', () => {
  const message = { vi: '', en: '' }
  const reasons = (['invariant-broken', 'new-finding', 'cases-changed'] as const).map((code) => ({ code, message }))
  expect(brokenCases({ heldBack: { at: '', reasons } }).map(({ code }) => code)).toEqual([
    'invariant-broken',
    'cases-changed',
  ])
  expect(brokenCases({ heldBack: null })).toEqual([])
})
