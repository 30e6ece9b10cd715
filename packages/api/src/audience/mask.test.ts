import type { Fact } from '@careline/rules'
import { expect, it } from 'vitest'
import { maskFacts } from './mask.ts'

const fact = (id: string, type: Fact['type'], sensitive?: boolean): Fact => ({
  id,
  type,
  nullable: true,
  ...(sensitive && { sensitive }),
})

it('masks sensitive facts whatever their type, and drops what the catalogue does not know', () => {
  const catalogue = [
    fact('fullName', 'text', true),
    fact('contact', 'phone'),
    fact('income', 'number', true),
    fact('ill', 'boolean', true),
    fact('papers', 'text-list', true),
    fact('born', 'date', true),
    fact('arpuVnd', 'integer'),
  ]
  const facts = {
    fullName: 'Nguyễn Thị Hoa',
    contact: '84901234567',
    income: 12_000_000,
    ill: false,
    papers: ['079'],
    born: null,
    arpuVnd: 150_000,
    oldAddress: 'Cần Thơ',
  }
  expect(maskFacts(catalogue, facts, 'auditor')).toEqual({
    fullName: 'N. T. Hoa',
    contact: '84•• ••• 4567',
    income: '•••',
    ill: '•••',
    papers: '•••',
    born: null,
    arpuVnd: 150_000,
  })
  expect(maskFacts(catalogue, facts, 'manager')['fullName']).toBe('Nguyễn Thị Hoa')
})
