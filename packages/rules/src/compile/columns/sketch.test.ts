import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runSize } from '../../testing/random-scene.ts'
import { packCodes, rowsFromCode, rowsOfCode } from './packed-codes.ts'
import { scanRows } from './scans.ts'
import { sketchedRows, type SketchedQuestion, sketchOf } from './sketch.ts'

const { seed } = runSize(process.env)
console.info(`sketch ≡ scan: seed ${seed} (CARELINE_SEED chooses another)`)

const questions: SketchedQuestion[] = ['atLeast', 'atMost', 'same']

function expectAlike(values: Float64Array, constants: readonly number[]) {
  const sketch = sketchOf(values)
  for (const constant of constants) {
    for (const question of questions) {
      const found = sketchedRows(question, sketch, values.length, constant)
      expect({ question, constant, found }).toEqual({ question, constant, found: scanRows(question, values, constant) })
    }
  }
  return sketch
}

it('finds what a scan of the values finds, few of them or many', () => {
  const few = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 100 })
  const many = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 200, maxLength: 700 })
  fc.assert(
    fc.property(fc.oneof(few, many), fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (list, others) => {
      const values = Float64Array.from(list)
      expectAlike(values, [...others, ...list.slice(0, 20), 0, -0])
    }),
    { seed, numRuns: 200 },
  )
})

it('finds the same at each of its own bounds and just beside them', () => {
  const values = Float64Array.from({ length: 20_000 }, (_, row) => ((row * 7919) % 6007) * 25)
  const { bounds, groups } = sketchOf(values)
  expect(groups).toBeDefined()
  expectAlike(
    values,
    [...bounds].flatMap((bound) => [bound - 1, bound, bound + 1]),
  )
})

it('needs no value where there are few, however rare one is', () => {
  const weekdays = Float64Array.from({ length: 9000 }, (_, row) => row % 8)
  weekdays[4321] = 5.5
  expect(expectAlike(weekdays, [-1, 0, 3.5, 5, 5.5, 6, 7, 8]).groups).toBeUndefined()
})

it('asks codes up to the last, whatever the number of rows', () => {
  for (const rows of [0, 1, 31, 32, 33, 64, 250]) {
    const codes = Uint8Array.from({ length: rows }, (_, row) => (row * 37) % 128)
    const packed = packCodes(codes)
    for (const code of [0, 1, 64, 126, 127]) {
      expect(rowsFromCode(packed, code, rows)).toEqual(scanRows('atLeast', codes, code))
      expect(rowsOfCode(packed, code, rows)).toEqual(scanRows('same', codes, code))
    }
    expect(rowsFromCode(packed, 128, rows)).toEqual(scanRows('atLeast', codes, 128))
    expect(rowsOfCode(packed, 128, rows)).toEqual(scanRows('atLeast', codes, 128))
  }
})
