import type { Fact } from '@careline/rules'
import { describe, expect, it } from 'vitest'
import { operatorChoices, startFact, startTest, valueInputOf, withFact, withOperator } from './value-input.ts'

const arpu: Fact = { id: 'arpuVnd', type: 'integer', nullable: false, unit: 'VND/month', min: 0 }
const days: Fact = { id: 'vlrDaysLast7', type: 'integer', nullable: false, unit: 'days', min: 0, max: 7 }
const os: Fact = { id: 'os', type: 'enum', nullable: true, values: ['ios', 'android'] }
const wave: Fact = { id: 'lists.khccWave1', type: 'boolean', nullable: false }

describe('the control for a value', () => {
  it('follows the type, the unit and the operator', () => {
    expect(valueInputOf(arpu, 'greaterThanInclusive')).toBe('money')
    expect(valueInputOf(days, 'greaterThanInclusive')).toBe('number')
    expect(valueInputOf(days, 'between')).toBe('number-range')
    expect(valueInputOf(os, 'in')).toBe('enum-list')
    expect(valueInputOf(os, 'isMissing')).toBe('none')
    expect(valueInputOf(wave, 'equal')).toBe('boolean')
  })

  it('asks whether a value is missing only where it may be', () => {
    expect(operatorChoices(os).map((operator) => operator.id)).toContain('isMissing')
    expect(operatorChoices(arpu).map((operator) => operator.id)).not.toContain('isMissing')
  })
})

describe('a condition that changes', () => {
  it('starts with a fact that has values, not with a name or a number to type', () => {
    const phone: Fact = { id: 'msisdn', type: 'phone', nullable: false }
    const line: Fact = { id: 'lineStatus', type: 'enum', nullable: false, values: ['two-way', 'cut'] }
    expect(startFact([phone, os, arpu, line])?.id).toBe('lineStatus')
    expect(startFact([phone, arpu])?.id).toBe('arpuVnd')
    expect(startFact([phone])?.id).toBe('msisdn')
  })

  it('starts whole', () => {
    expect(startTest(wave)).toEqual({ fact: 'lists.khccWave1', operator: 'equal', value: true })
    expect(startTest(os)).toEqual({ fact: 'os', operator: 'equal', value: 'ios' })
  })

  it('keeps a number between facts of one kind, and starts anew between kinds', () => {
    const test = { fact: 'arpuVnd', operator: 'greaterThanInclusive', value: 150_000 }
    expect(withFact(test, arpu, os)).toEqual({ fact: 'os', operator: 'equal', value: 'ios' })
    expect(withFact(test, arpu, days)).toEqual({ fact: 'vlrDaysLast7', operator: 'greaterThanInclusive', value: 0 })
    expect(withFact(test, arpu, { ...arpu, id: 'averageChargeVnd' }).value).toBe(150_000)
  })

  it('keeps the value between operators, into a list and out of it', () => {
    const test = { fact: 'os', operator: 'equal', value: 'android' }
    const list = withOperator(test, os, 'in')
    expect(list).toEqual({ fact: 'os', operator: 'in', value: ['android'] })
    expect(withOperator(list, os, 'equal')).toEqual(test)
    expect(withOperator(test, os, 'notEqual').value).toBe('android')
    expect(withOperator(test, os, 'isMissing').value).toBe(true)
  })
})
