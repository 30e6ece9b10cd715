import type { Fact } from '../document/fact.ts'
import type { Cell } from './cell.ts'
import { beginnings, type Group } from './marks.ts'

/** Lists are told apart by which of these elements they have: more, and the combinations are beyond any search. */
export const mostElements = 8

/**
 * Texts that begin so and are not told apart from each other by any constant: `count` of them, that stand in no
 * relation; with `nested` also one that continues the first.
 */
function othersBeginningWith(prefix: string, constants: string[], digits: boolean, count: number, nested: boolean) {
  const longer = constants.filter((constant) => constant.startsWith(prefix) && constant !== prefix)
  const isTold = (text: string) => longer.some((constant) => text.startsWith(constant) || constant.startsWith(text))
  const letters = (digits ? '0123456789' : 'xyzabcdefghijklmnopqrstuvw·').split('')
  const endings = [...letters, ...letters.flatMap((first) => letters.map((second) => first + second))]
  const full = digits && prefix === '' ? endings.map((ending) => `8490000000${ending}`) : []
  const free = [...full, ...endings.map((ending) => prefix + ending)].filter((text) => !isTold(text))
  const unrelated: string[] = []
  for (const text of free) {
    if (unrelated.length === count) break
    if (!unrelated.some((other) => text.startsWith(other) || other.startsWith(text))) unrelated.push(text)
  }
  const first = unrelated[0]
  return nested && first !== undefined ? [...unrelated, `${first}${letters[0]}`] : unrelated
}

/** The cells of a group of texts, enums, phones and lists of texts. */
export function textCells(facts: Fact[], group: Group): Cell[][] {
  const listed = facts.flatMap((fact) => (fact.type === 'enum' ? (fact.values ?? []) : []))
  const literals = [...new Set([...[...group.literals].map(String), ...listed])]
  const asked = [...literals, ...group.prefixes]
  const constants = group.prefixPairs ? [...new Set(asked.flatMap(beginnings))] : literals
  const prefixes = [...new Set(['', ...group.prefixes, ...(group.prefixPairs ? constants : [])])]
  const told = [...new Set([...constants, ...prefixes.filter((prefix) => prefix !== '')])]
  const texts = facts.filter((fact) => fact.type !== 'text-list')
  const digits = texts.length > 0 && texts.every((fact) => fact.type === 'phone')
  const count = Math.max(1, texts.length)
  const open = prefixes.flatMap((prefix): Cell[] => {
    const isLonger = (text: string) => text.startsWith(prefix) && text !== prefix
    const [except, otherPrefixes] = [constants.filter((text) => text.startsWith(prefix)), prefixes.filter(isLonger)]
    const others = othersBeginningWith(prefix, told, digits, count, group.prefixPairs)
    const itself = prefix !== '' && !constants.includes(prefix) ? [prefix] : []
    return [...others, ...itself].map((text) => ({
      facts: { text },
      part: { kind: 'text', prefix, except, otherPrefixes },
    }))
  })
  const closed = constants.map((value): Cell => ({ facts: { text: value }, part: { kind: 'value', value } }))
  const cells = [...closed, ...open]
  const isEnum = texts.length > 0 && texts.every((fact) => fact.type === 'enum')
  const elements = texts.length > 0 && !isEnum ? cells.map((cell) => String(cell.facts['text'])) : literals
  return facts.map((fact) => {
    if (fact.type === 'text-list') return listCells(fact, elements, new Set(constants))
    const values = fact.type === 'enum' ? new Set(fact.values) : null
    const own = cells.filter((cell) => !values || values.has(String(cell.facts['text'])))
    return own.map(({ facts, part }) => ({ facts: { [fact.id]: facts['text'] ?? null }, part }))
  })
}

/** @param constants the elements that rules name; the others only stand for any text that a fact could be */
function listCells(fact: Fact, elements: string[], constants: ReadonlySet<string>): Cell[] {
  const told = [...new Set(elements)]
  const combinations = told
    .slice(0, mostElements)
    .reduce<string[][]>((lists, element) => lists.flatMap((list) => [list, [...list, element]]), [[]])
  return combinations.map((having) => {
    const named = told.filter((element) => constants.has(element))
    const has = (element: string) => having.includes(element)
    const part = { kind: 'list' as const, having: named.filter(has), lacking: named.filter((each) => !has(each)) }
    return { facts: { [fact.id]: having }, part }
  })
}
