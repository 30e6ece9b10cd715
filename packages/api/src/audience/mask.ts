import type { Fact, Facts } from '@careline/rules'
import type { Role } from '../ports/users.ts'

/** `84901234567` → `84•• ••• 4567`: enough to tell two customers apart, not enough to call one. */
export const maskPhone = (msisdn: string): string => `${msisdn.slice(0, 2)}•• ••• ${msisdn.slice(-4)}`

/** `Nguyễn Thị Hoa` → `N. T. Hoa`. */
export function maskName(name: string): string {
  const words = name.trim().split(/\s+/)
  return [...words.slice(0, -1).map((word) => `${[...word][0]}.`), words.at(-1)].join(' ')
}

const SEES_NAMES: readonly Role[] = ['administrator', 'manager', 'supervisor']
export const seesNames = (role: Role): boolean => SEES_NAMES.includes(role)

/**
 * The facts without what is personal: numbers and sensitive facts of every type masked; the name is there for those who may see names. Facts
 * that the catalogue does not know are left out: nothing says whether they are sensitive.
 */
export function maskFacts(catalogue: Fact[], facts: Facts, role: Role): Facts {
  const masked: Facts = {}
  for (const { id, type, sensitive } of catalogue) {
    const value = facts[id]
    if (value === undefined) continue
    if (value === null) masked[id] = null
    else if (typeof value === 'string' && type === 'phone') masked[id] = maskPhone(value)
    else if (typeof value === 'string' && sensitive && id === 'fullName')
      masked[id] = seesNames(role) ? value : maskName(value)
    else masked[id] = sensitive ? '•••' : value
  }
  return masked
}
