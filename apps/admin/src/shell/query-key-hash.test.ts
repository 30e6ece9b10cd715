import fc from 'fast-check'
import { hashKey } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { hashQueryKey } from './query-key-hash.ts'

describe('the hash of a query key', () => {
  it('tells any two JSON values apart: it says the whole of each', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (key) => {
        expect(JSON.parse(hashQueryKey(key))).toEqual(JSON.parse(JSON.stringify(key)))
      }),
    )
  })

  it('leaves out what is not there, and does not mind the order of keys', () => {
    expect(hashQueryKey([{ b: undefined, a: [1, undefined] }])).toBe(hashKey([{ b: undefined, a: [1, undefined] }]))
    expect(hashQueryKey([{ a: 1, b: 2 }])).toBe(hashQueryKey([{ b: 2, a: 1 }]))
  })
})
