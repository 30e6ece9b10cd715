import type { Campaign } from '../document/campaign.ts'
import { canonicalJson } from '../document/canonical-json.ts'

/** One part of a campaign document before and after an edit: a rule set, a template, a catalogue, or a top-level part as a whole. */
export interface PartChange {
  path: [keyof Campaign] | [keyof Campaign, string]
  /** Left out where the part was not there. */
  before?: unknown
  after?: unknown
}

interface Identified {
  id: string
}
const lists = ['ruleSets', 'templates'] as const

/** What an edit changed, as small as a rule set, a template or a catalogue. */
export function partChanges(before: Campaign, after: Campaign): PartChange[] {
  return (Object.keys({ ...before, ...after }) as (keyof Campaign)[]).flatMap((key): PartChange[] => {
    if (canonicalJson(before[key]) === canonicalJson(after[key])) return []
    const [was, is] = [entriesOf(before, key), entriesOf(after, key)]
    const sameIds = was && is && canonicalJson([...was.keys()]) === canonicalJson([...is.keys()])
    if (!sameIds) return [{ path: [key], before: before[key], after: after[key] }]
    return [...was.entries()]
      .filter(([id, part]) => canonicalJson(part) !== canonicalJson(is.get(id)))
      .map(([id, part]) => ({ path: [key, id], before: part, after: is.get(id) }))
  })
}

/** The document as it was before these changes. */
export function undoPartChanges(document: Campaign, changes: PartChange[]): Campaign {
  const earlier: Record<string, unknown> = { ...document }
  for (const { path, before } of changes) {
    const [key, id] = path
    const now = earlier[key]
    if (id === undefined) earlier[key] = before
    else if (Array.isArray(now)) earlier[key] = (now as Identified[]).map((part) => (part.id === id ? before : part))
    else earlier[key] = { ...(now as object), [id]: before }
  }
  return earlier as Campaign
}

/** The parts of a part by their id, where it is told part by part. */
function entriesOf(campaign: Campaign, key: keyof Campaign): Map<string, unknown> | null {
  const list = lists.find((each) => each === key)
  if (list) return new Map(campaign[list].map((part: Identified) => [part.id, part]))
  return key === 'catalogues' ? new Map(Object.entries(campaign.catalogues)) : null
}
