import { describe, expect, it } from 'vitest'
import { getAt, insertAt, isWithin, moveBy, removeAt, setAt } from './tree-path.ts'

const tree = { rules: [{ name: 'a', conditions: { all: [1, 2, 3] } }, { name: 'b' }] }

describe('a path into a rule set', () => {
  it('reads, and says nothing where it leads nowhere', () => {
    expect(getAt(tree, ['rules', 0, 'conditions', 'all', 1])).toBe(2)
    expect(getAt(tree, ['rules', 7, 'conditions'])).toBeUndefined()
  })

  it('writes a copy and shares the rest', () => {
    const next = setAt(tree, ['rules', 0, 'conditions', 'all', 1], 9)
    expect(getAt(next, ['rules', 0, 'conditions', 'all'])).toEqual([1, 9, 3])
    expect(getAt(tree, ['rules', 0, 'conditions', 'all'])).toEqual([1, 2, 3])
    expect(next.rules[1]).toBe(tree.rules[1])
  })

  it('removes from lists and objects', () => {
    expect(getAt(removeAt(tree, ['rules', 0, 'conditions', 'all', 0]), ['rules', 0, 'conditions', 'all'])).toEqual([
      2, 3,
    ])
    expect(removeAt(tree, ['rules', 1, 'name']).rules[1]).toEqual({})
  })

  it('inserts and moves, and stays put at the ends', () => {
    const list = (root: unknown) => getAt(root, ['rules', 0, 'conditions', 'all'])
    expect(list(insertAt(tree, ['rules', 0, 'conditions', 'all'], 1, 'x'))).toEqual([1, 'x', 2, 3])
    expect(list(moveBy(tree, ['rules', 0, 'conditions', 'all', 0], 1))).toEqual([2, 1, 3])
    expect(moveBy(tree, ['rules', 0, 'conditions', 'all', 0], -1)).toBe(tree)
    expect(moveBy(tree, ['rules', 1], 1)).toBe(tree)
  })

  it('knows what stands within what', () => {
    expect(isWithin(['rules', 0, 'conditions'], ['rules', 0])).toBe(true)
    expect(isWithin(['rules', 1], ['rules', 0])).toBe(false)
  })
})
