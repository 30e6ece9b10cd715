import { describe, expect, it } from 'vitest'
import * as format from './format.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('figures', () => {
  it('writes money in whole đồng with dots', () => {
    expect(plain(format.formatMoney(1_234_567))).toBe('1.234.567 ₫')
    expect(plain(format.formatMoney(0))).toBe('0 ₫')
  })

  it('keeps figure and unit on one line', () => {
    expect(format.formatMoney(5)).not.toContain(' ')
    expect(format.formatPercent(0.5)).not.toContain(' ')
  })

  it('writes counts and shares the Vietnamese way', () => {
    expect(format.formatNumber(24_310)).toBe('24.310')
    expect(format.formatNumber(1234.56, 1)).toBe('1.234,6')
    expect(plain(format.formatPercent(0.713))).toBe('71,3 %')
    expect(plain(format.formatPercent(1))).toBe('100 %')
  })
})

describe('times', () => {
  it('shows instants in Asia/Ho_Chi_Minh wherever the machine is', () => {
    expect(format.formatDateTime('2022-10-28T02:00:00Z')).toBe('28/10/2022 09:00')
    expect(format.formatDate('2022-10-27T17:30:00Z')).toBe('28/10/2022')
    expect(format.formatTime('2022-10-27T17:05:07Z', true)).toBe('00:05:07')
  })

  it('does not move a calendar day', () => {
    expect(format.formatDate('2022-11-30')).toBe('30/11/2022')
  })

  it('counts a call in minutes and seconds', () => {
    expect(format.formatDuration(192)).toBe('03:12')
    expect(format.formatDuration(3605)).toBe('1:00:05')
    expect(format.formatDuration(-3)).toBe('00:00')
  })
})

describe('phone numbers', () => {
  it('groups them', () => {
    expect(format.formatPhone('84901234567')).toBe('0901 234 567')
  })

  it('hides the middle in the same shape', () => {
    expect(format.formatPhoneMasked('84901234567')).toBe('84•• ••• 4567')
    expect(format.formatPhoneMasked('84901234567')).toHaveLength('84901234567'.length + 2)
  })
})
