import { Liquid } from 'liquidjs'

/** Tags that fill in a text. What reads files, keeps counters, or writes tables has no place in a message. */
export const allowedTags = [
  'if',
  'unless',
  'case',
  'for',
  'break',
  'continue',
  'assign',
  'capture',
  'comment',
  'echo',
  '#',
]

/** These read the clock or roll dice: the same text for the same customer must come out the same. */
const impureFilters = ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string', 'sample']

function makeEngine(): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    parseLimit: 20_000,
    renderLimit: 500,
    memoryLimit: 1_000_000,
    outputEscape: (value: unknown) => (Array.isArray(value) ? value.join(', ') : value) as string,
  })
  for (const tag of Object.keys(engine.tags)) if (!allowedTags.includes(tag)) delete engine.tags[tag]
  for (const filter of impureFilters) delete engine.filters[filter]
  engine.registerFilter('numbered', (list: unknown, separator: unknown = '; ') =>
    (Array.isArray(list) ? list : [list]).map((one, index) => `${index + 1}. ${String(one)}`).join(String(separator)),
  )
  return engine
}

/** One engine for all texts: it holds no state between renderings. */
export const engine = makeEngine()
