import { type Fact, factSchema, type FactType, factTypes } from '@careline/rules'
import { Failure } from '../failure.ts'
import { readJsonFile } from './json-file.ts'

const example = 'arpu=integer,tier=text?'

function refuse(what: string): Failure {
  const types = factTypes.join(', ')
  return new Failure(
    `--fact-types: không hiểu ${what}. Viết ${example} (? là có thể thiếu) hoặc tệp JSON {"arpu": "integer"}; các kiểu: ${types}.`,
    `--fact-types: ${what} is not understood. Write ${example} (? where it may be missing) or a JSON file {"arpu": "integer"}; types: ${types}.`,
  )
}

/** `integer`, `integer?`: a type, and whether the fact may be missing. */
function readType(id: string, text: string): Fact {
  const nullable = text.endsWith('?')
  const type = nullable ? text.slice(0, -1) : text
  if (!factTypes.some((known) => known === type)) throw refuse(`“${id}=${text}”`)
  return { id, type: type as FactType, nullable }
}

function readEntry(id: string, entry: unknown): Fact {
  if (typeof entry === 'string') return readType(id, entry)
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) throw refuse(`“${id}”`)
  const { type, nullable = false, ...more } = entry as Record<string, unknown>
  if (typeof type !== 'string' || typeof nullable !== 'boolean') throw refuse(`“${id}”`)
  const fact = readType(id, type)
  return { ...more, ...fact, nullable: fact.nullable || nullable }
}

/**
 * The types given beside plain rules: `id=type,…` (or `id:type`; `?` at the end where the fact may be missing), or a JSON
 * file: `{ "id": "type?" }`, `{ "id": { "type", "nullable", … } }`, or a list of facts as documents have it.
 * @throws Failure where they are not understood
 */
export async function readFactTypes(given: string): Promise<Fact[]> {
  const isList = !given.endsWith('.json') && /^[^=:,/\\]+[=:]/.test(given)
  if (isList) {
    const entries = given.split(',').filter((part) => part.trim() !== '')
    const facts = entries.map((part) => {
      const [, id, type] = /^\s*([^=:\s]+)\s*[=:]\s*(\S+)\s*$/.exec(part) ?? []
      if (id === undefined || type === undefined) throw refuse(`“${part}”`)
      return readType(id, type)
    })
    const twice = facts.find(({ id }, index) => facts.findIndex((other) => other.id === id) < index)
    if (twice) throw refuse(`“${twice.id}” × 2`)
    return facts
  }
  const content = await readJsonFile(given)
  if (Array.isArray(content)) {
    return content.map((each: unknown, index) => {
      const fact = factSchema.safeParse(each)
      if (!fact.success) throw refuse(`${given}: ${index}`)
      return fact.data
    })
  }
  if (typeof content !== 'object' || content === null) throw refuse(given)
  return Object.entries(content).map(([id, entry]) => readEntry(id, entry))
}
