import { expect, it } from 'vitest'
import { callEventSchema } from './call-event.ts'

const answered = (fields: Record<string, string>) => ({ type: 'answered', step: 's', fields })
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, '']))

it.each([
  ['a NUL character in a note', { type: 'noted', text: 'a\0b' }],
  ['a NUL character in a field', answered({ address: 'a\0b' })],
  ['a NUL character in a field’s name', answered({ 'a\0b': '' })],
  ['a NUL character in a reason', { type: 'ended', outcome: 'not-interested', reason: '\0' }],
  ['a field of more than 2000 characters', answered({ address: 'x'.repeat(2001) })],
  ['more than 50 fields', answered(many(51))],
])('refuses %s', (_, event) => {
  expect(callEventSchema.safeParse(event).success).toBe(false)
})

it('takes 50 fields, and 2000 characters in one', () => {
  expect(callEventSchema.safeParse(answered(many(50))).success).toBe(true)
  expect(callEventSchema.safeParse(answered({ address: 'x'.repeat(2000) })).success).toBe(true)
})
