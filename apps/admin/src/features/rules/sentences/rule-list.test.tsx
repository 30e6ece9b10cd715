// @vitest-environment happy-dom
import type { Campaign } from '@careline/campaign'
import type { RuleSet } from '@careline/rules'
import { perform, type } from '@careline/ui/testing'
import { type ComponentProps, memo, Profiler, useReducer } from 'react'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { RuleRow } from './RuleRow.tsx'
import { rulesSearch } from '../search.ts'

/** The rows that were drawn since the list was last emptied. */
const drawn = vi.hoisted(() => new Set<string>())

// A profiler inside the row's own memo: it speaks when the row or anything in it is drawn, and only then.
vi.mock('./RuleRow.tsx', async (importOriginal) => {
  const original = await importOriginal<{ RuleRow: typeof RuleRow }>()
  const { type: Row, compare } = original.RuleRow as unknown as {
    type: typeof RuleRow
    compare: Parameters<typeof memo>[1]
  }
  const Watched = (props: ComponentProps<typeof RuleRow>) => (
    <Profiler id={props.rule.name} onRender={(name) => drawn.add(name)}>
      <Row {...props} />
    </Profiler>
  )
  return { RuleRow: memo(Watched, compare as undefined) }
})

// Files of tests share what they import: only what is imported anew meets the watched row, and nobody else does.
vi.resetModules()
afterAll(() => void vi.resetModules())
const { drawPage } = await import('../../../testing/draw-page.tsx')
const { editorReducer, startEditing } = await import('../editing/editor-state.ts')
const { EditorContext } = await import('../editor-context.ts')
const { RuleList } = await import('./RuleList.tsx')
const { useEditorParts } = await import('../use-written.ts')

const RULES = 300
const ruleSet: RuleSet = {
  id: 'care-actions',
  hitPolicy: 'collect',
  rules: Array.from({ length: RULES }, (_, index) => ({
    name: `rule-${index}`,
    label: { vi: `Quy tắc ${index}`, en: `Rule ${index}` },
    priority: index + 1,
    conditions: { all: [{ fact: 'arpuVnd', operator: 'greaterThanInclusive', value: index }] },
    event: { type: 'care-action', params: { action: 'call' } },
  })),
}
const campaign = {
  facts: [{ id: 'arpuVnd', type: 'integer', nullable: false, label: { vi: 'ARPU', en: 'ARPU' } }],
  conditions: {},
  catalogues: {},
  provinces: [],
  places: { provinceFact: 'province', districtFact: 'district' },
  ruleSets: [ruleSet],
} as unknown as Campaign

/** The list in its editor, as the page has them. `counts`: a count comes back, of an earlier state or of this one. */
function Page() {
  const [state, dispatch] = useReducer(
    editorReducer,
    { written: { ruleSet, conditions: campaign.conditions }, revision: 1 },
    startEditing,
  )
  const written = state.history.present
  const old = state.history.past.length > 0
  const parts = useEditorParts(
    { campaign, ...written, problems: [], readOnly: false, counts: undefined, countsOld: old },
    dispatch,
  )
  return (
    <EditorContext value={parts}>
      <RuleList counts={undefined} old={old} />
    </EditorContext>
  )
}

describe('a list of 300 rules', () => {
  it('draws one row anew at a keystroke, and the two that change places when one moves', async () => {
    // The running release's names are asked for and never come.
    const server = { 'campaign.overview': () => new Promise(() => undefined) }
    const address = '/rules/care-actions?rule=rule-7'
    const { box } = await drawPage({
      path: '/rules/$ruleSetId',
      page: Page,
      address,
      validateSearch: rulesSearch,
      server,
    })
    expect(drawn.size).toBe(RULES)

    for (const text of ['Quy tắc 7a', 'Quy tắc 7ab']) {
      drawn.clear()
      const field = [...box.querySelectorAll('input')].find((input) => input.value.startsWith('Quy tắc 7'))
      await type(field ?? null, text)
      expect([...drawn]).toEqual(['rule-7'])
      expect(box.querySelector('[data-rule=rule-7]')?.textContent).toContain(text)
    }

    drawn.clear()
    const down = new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true })
    await perform(() => box.querySelector('[data-rule=rule-20]')?.dispatchEvent(down))
    expect([...drawn].toSorted()).toEqual(['rule-20', 'rule-21', 'rule-7'])
  }, 60_000)
})
