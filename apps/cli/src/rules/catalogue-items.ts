import type { CatalogueItem, Fact, FactType, FactValue } from '@careline/rules'
import { refuseFactValue } from '@careline/rules'
import { Failure } from '../failure.ts'
import { readJsonFile } from './json-file.ts'

/** The items of each catalogue by its name, and their `item.*` facts. */
export interface Catalogues {
  items: Record<string, CatalogueItem[]>
  itemFacts: Record<string, Fact[]>
}

function typeOf(values: unknown[]): FactType {
  const known = values.filter((value) => value !== null && value !== undefined)
  if (known.length > 0 && known.every((value) => typeof value === 'boolean')) return 'boolean'
  if (known.length > 0 && known.every((value) => Number.isSafeInteger(value))) return 'integer'
  if (known.length > 0 && known.every((value) => typeof value === 'number')) return 'number'
  return known.length > 0 && known.every((value) => Array.isArray(value)) ? 'text-list' : 'text'
}

/** An attribute that an item lacks may be missing. */
function inferItemFacts(items: Record<string, unknown>[]): Fact[] {
  const attributes = [...new Set(items.flatMap((item) => Object.keys(item)))]
  return attributes.map((attribute) => {
    const values = items.map((item) => (Object.hasOwn(item, attribute) ? item[attribute] : null))
    const nullable = values.some((value) => value === null)
    return { id: `item.${attribute}`, type: typeOf(values), nullable }
  })
}

function isItem(item: unknown): item is Record<string, unknown> {
  return (
    typeof item === 'object' && item !== null && !Array.isArray(item) && 'id' in item && typeof item.id === 'string'
  )
}

async function readCatalogue(file: string): Promise<{ items: CatalogueItem[]; facts: Fact[] }> {
  const content = await readJsonFile(file)
  const parts = Array.isArray(content)
    ? { items: content as unknown }
    : (content as { items?: unknown; facts?: Fact[] })
  const { items } = parts ?? {}
  const ids = Array.isArray(items) ? items.map((item: unknown) => (isItem(item) ? item['id'] : undefined)) : [undefined]
  if (!Array.isArray(items) || ids.includes(undefined) || new Set(ids).size < ids.length) {
    throw new Failure(
      `${file} cần danh sách món [{"id": "…", …}] với id khác nhau, hoặc {"facts": […], "items": […]}.`,
      `${file} needs a list of items [{"id": "…", …}] with ids of their own, or {"facts": […], "items": […]}.`,
    )
  }
  const facts = 'facts' in parts && Array.isArray(parts.facts) ? parts.facts : inferItemFacts(items)
  const read = items.map((item: Record<string, unknown>): CatalogueItem => {
    for (const fact of facts) {
      const problem = refuseFactValue(fact, item[fact.id.replace(/^item\./, '')])
      const id = String(item['id'])
      if (problem) throw new Failure(`${file}: “${id}”: ${problem.vi}`, `${file}: "${id}": ${problem.en}`)
    }
    return item as Record<string, FactValue> & { id: string }
  })
  return { items: read, facts }
}

/**
 * The catalogues given as `--items catalogue=FILE.json`: a list of items, or `{ "facts": […], "items": […] }` where an
 * attribute is a day, a moment or one of some values.
 * @throws Failure where one is not as it should be
 */
export async function readCatalogues(given: string[]): Promise<Catalogues> {
  const catalogues: Catalogues = { items: {}, itemFacts: {} }
  for (const each of given) {
    const [, name, file] = /^([A-Za-z][\w-]*)=(.+)$/.exec(each) ?? []
    if (name === undefined || file === undefined) {
      throw new Failure(
        `--items cần dạng danh-mục=TỆP.json, không phải “${each}”.`,
        `--items takes catalogue=FILE.json, not “${each}”.`,
      )
    }
    const { items, facts } = await readCatalogue(file)
    catalogues.items[name] = items
    catalogues.itemFacts[name] = facts
  }
  return catalogues
}
