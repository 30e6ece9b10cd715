import type { Condition } from '@careline/rules'
import { describe, expect, it } from 'vitest'
import { addAlternative, addMember, memberPath, removeMember, setGroupKind, unwrap, wrap } from './condition-edits.ts'
import { getAt } from './tree-path.ts'

const a: Condition = { fact: 'a', operator: 'equal', value: 1 }
const b: Condition = { fact: 'b', operator: 'equal', value: 2 }
const rule = (conditions: Condition) => ({ conditions })
const at = ['conditions']

describe('adding', () => {
  it('puts a condition at the end of its group', () => {
    expect(addMember(rule({ all: [a] }), at, b)).toEqual(rule({ all: [a, b] }))
    expect(addMember(rule({ any: [{ all: [a] }] }), [...at, 'any', 0], b)).toEqual(rule({ any: [{ all: [a, b] }] }))
  })

  it('makes a group of what stands in a not', () => {
    expect(addMember(rule({ not: a }), at, b)).toEqual(rule({ not: { all: [a, b] } }))
    expect(addMember(rule({ not: { any: [a] } }), at, b)).toEqual(rule({ not: { any: [a, b] } }))
  })
})

describe('another way', () => {
  const fresh: Condition = { fact: 'f', operator: 'equal', value: 0 }
  const alternative = (conditions: Condition, path: (string | number)[]) => {
    const { root, at: place } = addAlternative(rule(conditions), path, fresh)
    expect(getAt(root, place)).toBe(fresh)
    return root.conditions
  }

  it('asks what the first way asks and one thing more, so that it lets in nobody else until it is edited', () => {
    expect(alternative({ all: [a] }, at)).toEqual({ any: [a, { all: [fresh, a] }] })
    expect(alternative({ all: [a, b] }, at)).toEqual({ any: [{ all: [a, b] }, { all: [fresh, a, b] }] })
    expect(alternative({ not: a }, at)).toEqual({ any: [{ not: a }, { all: [fresh, { not: a }] }] })
  })

  it('is added beside the ways that are there', () => {
    expect(alternative({ any: [a, b] }, at)).toEqual({ any: [a, b, { all: [fresh, a] }] })
    expect(alternative({ any: [a, b] }, [...at, 'any', 1])).toEqual({ any: [a, b, { all: [fresh, a] }] })
  })

  it('is given to one condition among others', () => {
    expect(alternative({ all: [a, b] }, [...at, 'all', 1])).toEqual({ all: [a, { any: [b, { all: [fresh, b] }] }] })
    expect(alternative({ all: [a] }, [...at, 'all', 0])).toEqual({ any: [a, { all: [fresh, a] }] })
  })
})

describe('removing', () => {
  it('takes a condition out of its group', () => {
    expect(removeMember(rule({ all: [a, b] }), [...at, 'all', 0], at)).toEqual(rule({ all: [b] }))
  })

  it('takes an emptied group along, up to the rule itself', () => {
    expect(removeMember(rule({ all: [a, { any: [b] }] }), [...at, 'all', 1, 'any', 0], at)).toEqual(rule({ all: [a] }))
    expect(removeMember(rule({ all: [a, { not: b }] }), [...at, 'all', 1, 'not'], at)).toEqual(rule({ all: [a] }))
    expect(removeMember(rule({ all: [{ any: [b] }] }), [...at, 'all', 0, 'any', 0], at)).toEqual(rule({ all: [] }))
  })
})

describe('groups', () => {
  it('change their kind and keep what is in them', () => {
    expect(setGroupKind(rule({ all: [a, b] }), at, 'any')).toEqual(rule({ any: [a, b] }))
    expect(setGroupKind(rule({ all: [a, b] }), at, 'not')).toEqual(rule({ not: { all: [a, b] } }))
    expect(setGroupKind(rule({ not: { all: [a, b] } }), at, 'any')).toEqual(rule({ any: [a, b] }))
    expect(setGroupKind(rule({ not: a }), at, 'all')).toEqual(rule({ all: [a] }))
  })

  it('are put around a condition and taken off again', () => {
    const wrapped = wrap(rule({ all: [a, b] }), [...at, 'all', 1], 'any')
    expect(wrapped).toEqual(rule({ all: [a, { any: [b] }] }))
    expect(unwrap(wrapped, [...at, 'all', 1])).toEqual(rule({ all: [a, b] }))
    expect(unwrap(rule({ all: [{ any: [a, b] }] }), [...at, 'all', 0])).toEqual(rule({ all: [a, b] }))
    expect(unwrap(rule({ not: { all: [a] } }), [...at, 'not'])).toEqual(rule({ not: a }))
  })

  it('say where their members stand', () => {
    expect(memberPath(at, 'any', 2)).toEqual(['conditions', 'any', 2])
    expect(memberPath(at, 'not', 0)).toEqual(['conditions', 'not'])
  })
})
