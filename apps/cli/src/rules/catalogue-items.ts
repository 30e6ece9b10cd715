import {
  canonicalTimestamp,
  type CatalogueItem,
  type Fact,
  factSchema,
  type FactType,
  type FactValue,
  isItemFact,
  itemAttribute,
  refuseFactValue,
} from '@careline/rules'
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

const attributeName = /^(?!constructor$|prototype$)[A-Za-z][A-Za-z0-9_]*$/

/** What rules can ask of the items: an attribute that one lacks may be missing, one that holds objects is left out. */
function inferItemFacts(items: Record<string, unknown>[]): Fact[] {
  const attributes = [...new Set(items.flatMap((item) => Object.keys(item)))].filter((name) => attributeName.test(name))
  return attributes.flatMap((attribute) => {
    const values = items.map((item) => (Object.hasOwn(item, attribute) ? item[attribute] : null))
    if (values.some((value) => typeof value === 'object' && value !== null && !Array.isArray(value))) return []
    const nullable = values.some((value) => value === null)
    return [{ id: `item.${attribute}`, type: typeOf(values), nullable }]
  })
}

function declaredFacts(file: string, facts: unknown[]): Fact[] {
  return facts.map((each, index) => {
    const fact = factSchema.safeParse(each)
    if (fact.success && isItemFact(fact.data.id)) return fact.data
    throw new Failure(
      `${file}: facts.${index} cần dạng {"id": "item.…", "type": "…", "nullable": …}.`,
      `${file}: facts.${index} must be like {"id": "item.…", "type": "…", "nullable": …}.`,
    )
  })
}

/** The item with its id and what its facts say alone. @throws Failure where a value is not of its fact's type */
function readItem(file: string, item: Record<string, unknown>, facts: Fact[]): CatalogueItem {
  const id = String(item['id'])
  const attributes = facts.map((fact): [string, FactValue] => {
    const name = itemAttribute(fact.id)
    const value = Object.hasOwn(item, name) ? item[name] : null
    const problem = refuseFactValue(fact, value)
    if (problem) throw new Failure(`${file}: “${id}”: ${problem.vi}`, `${file}: "${id}": ${problem.en}`)
    const isMoment = fact.type === 'timestamp' && typeof value === 'string'
    return [name, isMoment ? canonicalTimestamp(value) : (value as FactValue)]
  })
  return { ...Object.fromEntries(attributes), id }
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
    : (content as { items?: unknown; facts?: unknown })
  const { items } = parts ?? {}
  const ids = Array.isArray(items) ? items.map((item: unknown) => (isItem(item) ? item['id'] : undefined)) : [undefined]
  if (!Array.isArray(items) || ids.includes(undefined) || new Set(ids).size < ids.length) {
    throw new Failure(
      `${file} cần danh sách món [{"id": "…", …}] với id khác nhau, hoặc {"facts": […], "items": […]}.`,
      `${file} needs a list of items [{"id": "…", …}] with ids of their own, or {"facts": […], "items": […]}.`,
    )
  }
  const declared = 'facts' in parts ? parts.facts : undefined
  const facts = Array.isArray(declared) ? declaredFacts(file, declared) : inferItemFacts(items)
  return { items: items.map((item: Record<string, unknown>) => readItem(file, item, facts)), facts }
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
