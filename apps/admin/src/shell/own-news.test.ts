import type { LiveEvent } from '@careline/api'
import { expect, it } from 'vitest'
import { expectOwnAudience, expectOwnRelease, forgetOwnRelease, isOwnNews, ownAudienceSettled } from './own-news.ts'

const published = (number: number, byName: string): LiveEvent => ({
  type: 'release-published',
  campaignId: 'c',
  number,
  restoresNumber: null,
  byName,
  message: 'm',
})
const built = (audienceId: string): LiveEvent => ({ type: 'audience-built', campaignId: 'c', audienceId, queued: 1 })

it('knows its own release by number and name, and forgets one that was refused', () => {
  expectOwnRelease(2)
  expect(isOwnNews(published(2, 'An'), 'An')).toBe(true)
  expect(isOwnNews(published(2, 'Bình'), 'An')).toBe(false)
  expect(isOwnNews(published(3, 'An'), 'An')).toBe(false)
  forgetOwnRelease(2)
  expect(isOwnNews(published(2, 'An'), 'An')).toBe(false)
})

it('knows its own audience before and after the answer', () => {
  expect(isOwnNews(built('a'), 'An')).toBe(false)
  expectOwnAudience()
  expect(isOwnNews(built('a'), 'An')).toBe(true)
  ownAudienceSettled('a')
  expect(isOwnNews(built('a'), 'An')).toBe(true)
  expect(isOwnNews(built('b'), 'An')).toBe(false)
})
