import type { Campaign } from '@careline/campaign'
import type { Locale, Localized } from '@careline/rules'
import { fieldName } from './field-names.ts'

interface Named {
  ids: readonly string[]
  title: (id: string) => string | undefined
}
type Label = string | Localized | undefined

/** What stands in a list of the document, by what names it. */
function entriesOf(value: unknown, locale: Locale): Named | null {
  const pairs: [string, unknown][] = Array.isArray(value)
    ? value.map((entry, at) => [nameOf(entry, at), entry])
    : isObject(value)
      ? Object.entries(value)
      : []
  if (pairs.length === 0) return null
  const entries = new Map(pairs)
  const title = (id: string) => {
    const entry = entries.get(id)
    const label = isObject(entry) ? ((entry['label'] ?? entry['title']) as Label) : undefined
    return typeof label === 'string' ? label : label?.[locale]
  }
  return { ids: [...entries.keys()], title }
}

/** By which the trail tells the entries of a list apart: their names or ids, else their places. */
function nameOf(entry: unknown, at: number): string {
  const name = isObject(entry) ? (entry['name'] ?? entry['id']) : undefined
  return typeof name === 'string' ? name : String(at)
}

/** The first step of a path, where a name may have points of its own: the longest that is known. */
function firstOf(path: readonly string[], ids: readonly string[]): string[] {
  for (let length = path.length; length > 1; length--)
    if (ids.includes(path.slice(0, length).join('.'))) return path.slice(0, length)
  return path.slice(0, 1)
}

/**
 * Where in a campaign something stands, in words: `ruleSets.eligibility.rules.arpu.priority` → `Luật › Điều kiện chăm sóc › Quy tắc ›
 * ARPU › Độ ưu tiên`. What has a label is called by it, fields by their names, and anything else as it is written.
 * @param campaign gives the labels; fields alone are told without it
 */
export function placeWords(path: string, campaign: Campaign | undefined, locale: Locale): string {
  const told: string[] = []
  let rest = path.split('.')
  let at: unknown = campaign
  while (rest.length > 0) {
    const entries = entriesOf(at, locale)
    const step = firstOf(rest, entries?.ids ?? [])
    const id = step.join('.')
    told.push(entries?.title(id) ?? (/^\d+$/.test(id) ? String(Number(id) + 1) : fieldName(id, locale)))
    at = childOf(at, id)
    rest = rest.slice(step.length)
  }
  return told.join(' › ')
}

function childOf(at: unknown, id: string): unknown {
  if (Array.isArray(at)) return at.find((entry, place) => nameOf(entry, place) === id)
  return isObject(at) && Object.hasOwn(at, id) ? at[id] : undefined
}

/** What the document has at a path, and what holds it: the fact that a value is compared with stands beside it. */
export function holderOf(path: string, campaign: Campaign | undefined): Record<string, unknown> | null {
  let rest = path.split('.').slice(0, -1)
  let at: unknown = campaign
  while (rest.length > 0) {
    const step = firstOf(rest, entriesOf(at, 'vi')?.ids ?? [])
    at = childOf(at, step.join('.'))
    rest = rest.slice(step.length)
  }
  return isObject(at) ? at : null
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
