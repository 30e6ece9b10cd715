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

/** The facts without what is personal: numbers and sensitive facts masked; the name is there for those who may see names. */
export function maskFacts(catalogue: Fact[], facts: Facts, role: Role): Facts {
  const masked = { ...facts }
  for (const { id, type, sensitive } of catalogue) {
    const value = facts[id]
    if (typeof value !== 'string') continue
    if (type === 'phone') masked[id] = maskPhone(value)
    else if (sensitive && id === 'fullName') masked[id] = seesNames(role) ? value : maskName(value)
    else if (sensitive) masked[id] = '•••'
  }
  return masked
}
