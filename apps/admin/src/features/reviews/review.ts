import type { Campaign } from '@careline/campaign'
import { type Locale, ruleTitle } from '@careline/rules'
import type { Answers } from '../../api.ts'

export type ReviewSummary = Answers['reviews']['list'][number]
type ReviewAnswer = Answers['reviews']['get']

/** A review with both documents; they travel as plain JSON and arrive as they were parsed. */
export type Review = Omit<ReviewAnswer, 'document' | 'baseDocument'> & { document: Campaign; baseDocument: Campaign }
export type Evidence = Review['evidence']

interface Me {
  id: string
  isApprover: boolean
}

const OPEN: readonly ReviewSummary['state'][] = ['waiting', 'approved', 'scheduled', 'held-back']

export const isOpen = ({ state }: Pick<ReviewSummary, 'state'>): boolean => OPEN.includes(state)

/** Whether the person may move it on now: decide it, or publish what is approved. */
export const waitsFor = ({ state, may }: Pick<ReviewSummary, 'state' | 'may'>): boolean =>
  may.approve || (state === 'approved' && may.publish)

export const wroteIt = ({ authors }: Pick<ReviewSummary, 'authors'>, userId: string): boolean =>
  authors.some(({ id }) => id === userId)

/** Why the person may not approve or publish, though the review is at that step: shown beside the button. */
export type WhyNot = 'own' | 'role' | 'stale'

/**
 * What stands in the way of approving or publishing an open review; null where nothing does. The server decides again when it is done.
 * @param liveReleaseId the running release, undefined while it is not known
 */
export function whyNot(
  review: Pick<ReviewSummary, 'authors' | 'baseRelease'>,
  me: Me,
  liveReleaseId: string | undefined,
): WhyNot | null {
  if (wroteIt(review, me.id)) return 'own'
  if (!me.isApprover) return 'role'
  return liveReleaseId !== undefined && review.baseRelease.id !== liveReleaseId ? 'stale' : null
}

/** The cases that came to another answer since the approval and hold the publication back; none where it is not held back. */
export const brokenCases = ({ heldBack }: Pick<Review, 'heldBack'>) =>
  heldBack?.reasons.filter(({ code }) => code === 'invariant-broken' || code === 'cases-changed') ?? []

/** What the rule that a comment is about is called, in the later document first; a rule's name is its own in its set alone. */
export function commentedRule(
  { document, baseDocument }: Pick<Review, 'document' | 'baseDocument'>,
  { ruleSetId, rule: name }: Pick<Review['comments'][number], 'ruleSetId' | 'rule'>,
  locale: Locale,
): string {
  const rules = [document, baseDocument].flatMap(
    ({ ruleSets }) => ruleSets.find(({ id }) => id === ruleSetId)?.rules ?? [],
  )
  return ruleTitle(rules.find((rule) => rule.name === name) ?? { name: name ?? '' }, locale)
}
