import { describe, expect, it } from 'vitest'
import { plantedTree } from '../tree.ts'
import { briefCoverage, coverageFiles } from './brief-coverage.ts'
import { itemsIn, proofs } from './proofs.ts'

const TEST = 'packages/campaign/src/gift.test.ts'
const planted = (toCome: object, test: string) => ({
  'docs/brief-items.json': JSON.stringify({ R8: 'Home delivery', D1: 'Exactly 500.000 ₫' }),
  'docs/brief-coverage-to-come.json': JSON.stringify(toCome),
  [TEST]: test,
})
const said = (files: Record<string, string>) =>
  briefCoverage.check(plantedTree({ ...files, ...made(files) })).map((each) => each.message)
/** The page alone: the list stays as it was planted. */
const made = (files: Record<string, string>) => {
  const page = 'docs/generated/brief-coverage.md'
  const shown = coverageFiles(plantedTree(files)).get(page) ?? ''
  return { [page]: shown }
}
const both = "it('delivers at home (R8, D1)', () => {})"

describe('the items that a title names', () => {
  it.each([
    ['offers home delivery (R8, D1)', ['R8', 'D1']],
    ['greets (S1–S3)', ['S1', 'S2', 'S3']],
    ['checks (R1-R2, D5) twice (D6)', ['R1', 'R2', 'D5', 'D6']],
    ['has none (R) (see R8)', []],
  ])('%s', (title, items) => {
    expect(itemsIn(title)).toEqual(items)
  })

  it('reads tests, tables of tests and case files', () => {
    const cases = JSON.stringify([{ name: { vi: 'a', en: 'At 500.000 ₫' }, proves: ['R8'] }])
    const files = {
      [TEST]: "describe('gifts (R8)', () => { it.each([1])(`each (D1)`, () => {}) })",
      'packages/campaign-next/src/cases/gifts.json': cases,
    }
    expect(proofs(plantedTree(files)).map((proof) => proof.title)).toEqual(['gifts (R8)', 'each (D1)', 'At 500.000 ₫'])
  })
})

describe('the wall', () => {
  it('holds when each item is proven or listed', () => {
    expect(said(planted({}, both))).toEqual([])
    expect(said(planted({ R8: 'rules', D1: 'rules' }, ''))).toEqual([])
  })
  it('fails for an item that nothing names', () => {
    expect(said(planted({}, "it('x (R8)', () => {})"))).toEqual([expect.stringMatching(/D1 .* named by no test/)])
  })
  it('fails for a listed item that is proven: the list may only shrink', () => {
    expect(said(planted({ D1: 'rules' }, both))).toContainEqual(expect.stringMatching(/lists D1, which is proven/))
  })
  it('fails for an item that came and is on the list again', () => {
    const tree = plantedTree(planted({ R8: 'rules', D1: 'rules' }, ''), ['{ "R8": "rules" }', '{ "R8": "", "D1": "" }'])
    expect(briefCoverage.check(tree).map((each) => each.message)).toContainEqual(expect.stringMatching(/D1 again/))
  })
  it('fails for an item that the brief does not have', () => {
    expect(said(planted({ R99: 'x' }, `${both}; it('y (D47)', () => {})`))).toHaveLength(2)
  })
  it('fails when the page is old, and is content once both files are written again', () => {
    const files = planted({ D1: 'rules' }, both)
    expect(briefCoverage.check(plantedTree(files)).at(-1)?.message).toMatch(/out of date/)
    const updated = { ...files, ...Object.fromEntries(coverageFiles(plantedTree(files))) }
    expect(briefCoverage.check(plantedTree(updated))).toEqual([])
  })
})
