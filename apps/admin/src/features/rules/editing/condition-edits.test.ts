import type { Condition } from '@careline/rules'
import { describe, expect, it } from 'vitest'
import { addMember, memberPath, removeMember, setGroupKind, unwrap, wrap } from './condition-edits.ts'

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
