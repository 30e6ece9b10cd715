import { expect, it } from 'vitest'
import { isSameOrigin } from './same-origin.ts'

const from = (headers: Record<string, string>, publicUrl?: string) =>
  isSameOrigin({ headers: { host: 'localhost:4300', ...headers } }, publicUrl)

it('lets our own pages change things, and no others', () => {
  expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(from({ origin: 'http://localhost:4300' })).toBe(true)
  expect(from({ origin: 'https://care.example' }, 'https://care.example/')).toBe(true)
  expect(from({ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:4300' })).toBe(false)
  expect(from({ 'sec-fetch-site': 'same-site' })).toBe(false)
  expect(from({ origin: 'http://localhost:9999' })).toBe(false)
  expect(from({ origin: 'null' })).toBe(false)
  expect(from({})).toBe(false)
})
