import { chooseSide, mergeCampaigns, type MergeChoice, type MergeConflict } from '@careline/campaign'
import { sameWritten, type Written } from './written.ts'

export interface Versions {
  base: Written
  mine: Written
  theirs: Written
}

export type MergedWritten = { ok: true; written: Written } | { ok: false; conflicts: MergeConflict[] }

/**
 * Puts two people's versions of a rule set, and of the named conditions beside it, together rule by rule and name by name. Where both left
 * something different, `choices` say whose stays; without them all for this comes back.
 */
export function mergeWritten({ base, mine, theirs }: Versions, choices: readonly MergeChoice[] = []): MergedWritten {
  const part = ({ ruleSet, conditions }: Written) => ({ ruleSets: [ruleSet], conditions })
  const result = mergeCampaigns(part(base), part(mine), part(theirs), choices)
  if (!result.ok) return result
  const { ruleSets, conditions } = result.document as ReturnType<typeof part>
  return { ok: true, written: { ruleSet: ruleSets[0] ?? mine.ruleSet, conditions } }
}

/** The two put together without asking: what both left differently is as `side` left it. */
export function mergedFor(side: MergeChoice['side'], versions: Versions): Written {
  const asked = mergeWritten(versions)
  if (asked.ok) return asked.written
  const merged = mergeWritten(
    versions,
    asked.conflicts.map((conflict) => chooseSide(conflict, side)),
  )
  return merged.ok ? merged.written : versions[side]
}

/**
 * What undo leads back to after a choice: what one's own version comes to; where that was chosen, the other's, for without the choice
 * the draft has that.
 */
export function withoutChoice(versions: Versions, chosen: Written): Written {
  const mine = mergedFor('mine', versions)
  return sameWritten(chosen, mine) ? mergedFor('theirs', versions) : mine
}

/** Does to one version what led another to the next; what others changed in the same place stays theirs. */
export const applyStep = (from: Written, to: Written, onto: Written): Written =>
  mergedFor('theirs', { base: from, mine: to, theirs: onto })
