import type { Page } from '@playwright/test'
import { call } from './procedure.ts'

/** The rule set that these tests change. */
export const SET = 'eligibility'

export interface Rule {
  name: string
  conditions: object
  reason: { vi: string; en: string }
}
interface Draft {
  document: {
    ruleSets: { id: string; rules: Rule[] }[]
    templates: { id: string; text: string }[]
    catalogues: Record<string, { items: Record<string, unknown>[] }>
  }
  revision: number
  baseRelease: { number: number }
}

export async function draftOf(page: Page): Promise<Draft> {
  return (await call(page, 'draft.get')).data as Draft
}

/** Throws the draft away as it is now. */
export async function discardDraft(page: Page): Promise<void> {
  const { revision } = await draftOf(page)
  await call(page, 'draft.discard', { revision })
}

/** The rules of the set as the draft has them. */
export async function savedRules(page: Page): Promise<Rule[]> {
  const { document } = await draftOf(page)
  return document.ruleSets.find(({ id }) => id === SET)?.rules ?? []
}

/** Saves rules of the draft changed, past the page. @returns the draft's new revision */
export async function changeRules(page: Page, edit: (rule: Rule, at: number) => Rule): Promise<number> {
  const { document, revision } = await draftOf(page)
  const ruleSet = document.ruleSets.find(({ id }) => id === SET)
  const changed = { ...ruleSet, rules: ruleSet?.rules.map(edit) }
  const { data } = await call(page, 'draft.saveRuleSet', { ruleSetId: SET, ruleSet: changed, revision })
  return (data as { revision: number }).revision
}

/** Gives the first rule other words: nobody is decided otherwise. */
export const reword = (page: Page, words: string): Promise<number> =>
  changeRules(page, (rule, at) => (at === 0 ? { ...rule, reason: { vi: words, en: words } } : rule))
