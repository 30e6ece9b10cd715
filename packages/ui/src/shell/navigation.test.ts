import { expect, it } from 'vitest'
import { activeItemPath } from './navigation.ts'

const groups = [
  { items: [{ label: 'Tổng quan', path: '/' }] },
  { items: [{ label: 'Luật', path: '/rules', items: [{ label: 'Quà', path: '/rules/gifts' }] }] },
]

it('marks the most exact page', () => {
  expect(activeItemPath(groups, '/rules/gifts')).toBe('/rules/gifts')
  expect(activeItemPath(groups, '/rules/gifts/7')).toBe('/rules/gifts')
  expect(activeItemPath(groups, '/rules/')).toBe('/rules')
  expect(activeItemPath(groups, '/')).toBe('/')
})

it('does not take the start page for the parent of all', () => {
  expect(activeItemPath(groups, '/data')).toBeUndefined()
  expect(activeItemPath(groups, '/rulesets')).toBeUndefined()
})
