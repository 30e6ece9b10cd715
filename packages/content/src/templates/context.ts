/** The parts that a binding's path may start with; a part that is not there has only missing values. */
export const contextParts = [
  'facts',
  'decisions',
  'settings',
  'item',
  'chosen',
  'call',
  'captures',
  'store',
  'province',
  'deadlines',
] as const
export type ContextPart = (typeof contextParts)[number]

/** What texts are filled in from, by part. Facts keep their dotted ids as keys (`lists.khccWave1`). */
export type TemplateContext = Partial<Record<ContextPart, Record<string, unknown>>>

/** The value at a dotted path, or null. Own keys alone are read, so that no prototype is within reach of a text. */
export function readPath(context: TemplateContext, path: string): unknown {
  const dot = path.indexOf('.')
  const part = Object.hasOwn(context, path.slice(0, dot)) ? context[path.slice(0, dot) as ContextPart] : undefined
  return readKey(part, path.slice(dot + 1))
}

function readKey(from: unknown, key: string): unknown {
  if (typeof from !== 'object' || from === null) return null
  if (Object.hasOwn(from, key)) return (from as Record<string, unknown>)[key] ?? null
  const dot = key.indexOf('.')
  if (dot < 0 || !Object.hasOwn(from, key.slice(0, dot))) return null
  return readKey((from as Record<string, unknown>)[key.slice(0, dot)], key.slice(dot + 1))
}
