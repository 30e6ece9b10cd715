import { expect, it } from 'vitest'
import { refusals } from '../../packages/rules/src/testing/refusals.ts'
import { plantedTree } from '../tree.ts'
import { jsonText } from '../reference/json-text.ts'
import { refusalPage, refusalPageWall } from './refusals.ts'

const FILE = 'docs/generated/refusals.md'

it('tells of every problem why it is one, with its sentences in both languages', () => {
  const page = refusalPage.pages(plantedTree({})).get(FILE) ?? ''
  expect(page.match(/^### .*/gm)).toHaveLength(Object.keys(refusals).length)
  for (const [code, { why }] of Object.entries(refusals)) expect(page).toContain(`### ${code}\n\n${why}`)
  expect(page).toContain('> Nhóm này đang trống và sẽ luôn đúng')
  expect(page).toContain('> This group is empty and would always hold')
})

it('must be committed as it would be made', () => {
  const pages = Object.fromEntries(refusalPage.pages(plantedTree({})))
  expect(refusalPageWall.check(plantedTree(pages))).toEqual([])
  expect(refusalPageWall.check(plantedTree({ [FILE]: 'old' }))).toHaveLength(1)
})

it('writes JSON on one line where it fits, else a line for each part', () => {
  expect(jsonText({ a: [1, 'b, c'], d: {}, e: [] })).toBe('{ "a": [1, "b, c"], "d": {}, "e": [] }')
  expect(jsonText({ a: [1, 2], b: { c: null } }, 12)).toBe('{\n  "a": [1, 2],\n  "b": {\n    "c": null\n  }\n}')
})
