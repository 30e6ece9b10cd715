import type { Page } from '@playwright/test'
import { expect } from './careline.ts'

interface Rule {
  name: string
  label: { vi: string; en: string }
  priority: number
  conditions: unknown
  event: unknown
}

/** Makes the care actions of the draft a set of `count` rules, as whoever pastes a long table does; by the API, for speed. */
export async function fillWithRules(page: Page, count: number): Promise<void> {
  const answer = await page.request.get('/api/trpc/draft.get')
  const { result } = (await answer.json()) as {
    result: { data: { revision: number; document: { ruleSets: { id: string; rules: Rule[] }[] } } }
  }
  const { revision, document } = result.data
  const ruleSet = document.ruleSets.find(({ id }) => id === 'care-actions')
  const [first] = ruleSet?.rules ?? []
  if (!ruleSet || !first) throw new Error('the draft has no care actions')
  const rules = Array.from({ length: count }, (_, index): Rule => {
    const from = 100_000 + index * 5_000
    return {
      name: `band-${index + 1}`,
      label: { vi: `Bậc ${index + 1}: hủy mVAS không phát sinh`, en: `Band ${index + 1}: cancel idle mVAS` },
      priority: count - index,
      conditions: {
        all: [
          { fact: 'arpuVnd', operator: 'between', value: [from, from + 4_999] },
          { fact: 'churnRisk', operator: 'in', value: ['medium', 'high'] },
        ],
      },
      event: first.event,
    }
  })
  const saved = await page.request.post('/api/trpc/draft.saveRuleSet', {
    headers: { origin: new URL(page.url()).origin },
    data: { ruleSetId: ruleSet.id, ruleSet: { ...ruleSet, rules }, revision },
  })
  expect(await saved.json()).toMatchObject({ result: { data: { problems: [] } } })
}
