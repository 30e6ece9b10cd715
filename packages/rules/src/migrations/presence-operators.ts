import type { Migration, StoredDocument } from './migration.ts'

/** `equal` and `notEqual` to null, as json-rules-engine asks whether a fact is there. */
const presence: Record<string, string> = { equal: 'isMissing', notEqual: 'isKnown' }

/** Version 0 was json-rules-engine's own dialect. */
export const presenceOperators: Migration = {
  version: 1,
  what: 'Whether a fact is there is asked by `isMissing` and `isKnown`, no longer by comparing it with null',
  migrate: (document) => ({
    ...document,
    ...edited(document, 'conditions', (named) => onEach(named, askForPresence)),
    ...edited(document, 'ruleSets', (sets) => onEach(sets, inSet)),
  }),
}

function inSet(set: unknown): unknown {
  const inRule = (rule: unknown) => (isObject(rule) ? { ...rule, ...edited(rule, 'conditions', askForPresence) } : rule)
  return isObject(set) ? { ...set, ...edited(set, 'rules', (rules) => onEach(rules, inRule)) } : set
}

function askForPresence(condition: unknown): unknown {
  if (!isObject(condition)) return condition
  const operator = String(condition['operator'])
  if (condition['value'] === null && Object.hasOwn(presence, operator)) {
    return { ...condition, operator: presence[operator], value: true }
  }
  const inner = (list: unknown) => onEach(list, askForPresence)
  return {
    ...condition,
    ...edited(condition, 'all', inner),
    ...edited(condition, 'any', inner),
    ...edited(condition, 'not', askForPresence),
  }
}

/** The key with its value edited; nothing where the key is not there. */
function edited(object: StoredDocument, key: string, edit: (value: unknown) => unknown): StoredDocument {
  return Object.hasOwn(object, key) ? { [key]: edit(object[key]) } : {}
}

/** Of a list or of an object's own values; anything else stays for the parser to refuse. */
function onEach(values: unknown, edit: (value: unknown) => unknown): unknown {
  if (Array.isArray(values)) return values.map((value: unknown) => edit(value))
  if (!isObject(values)) return values
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, edit(value)]))
}

function isObject(value: unknown): value is StoredDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
