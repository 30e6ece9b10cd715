// @vitest-environment happy-dom
import type { Campaign } from '@careline/campaign'
import { CarelineProvider } from '@careline/ui'
import type { RuleSet } from '@careline/rules'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { act, type ComponentProps, memo, Profiler, useReducer } from 'react'
import { createRoot } from 'react-dom/client'
import { describe, expect, it, vi } from 'vitest'
import { queryClient } from '../../../api.ts'
import { messages } from '../../../messages.ts'
import { editorReducer, startEditing } from '../editing/editor-state.ts'
import { EditorContext } from '../editor-context.ts'
import { RuleList } from './RuleList.tsx'
import type { RuleRow } from './RuleRow.tsx'
import { rulesSearch } from '../search.ts'
import { useEditorParts } from '../use-written.ts'

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

async function open(address: string): Promise<HTMLElement> {
  const root = createRootRoute()
  const rules = createRoute({
    getParentRoute: () => root,
    path: '/rules/$ruleSetId',
    validateSearch: rulesSearch,
    component: Page,
  })
  const router = createRouter({
    routeTree: root.addChildren([rules]),
    history: createMemoryHistory({ initialEntries: [address] }),
  })
  const box = document.body.appendChild(document.createElement('div'))
  await act(async () => {
    await router.load()
    createRoot(box).render(
      <CarelineProvider app="admin" messages={messages}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </CarelineProvider>,
    )
  })
  return box
}

/** One keystroke in a field that React holds. */
async function type(field: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

describe('a list of 300 rules', () => {
  it('draws one row anew at a keystroke, and the two that change places when one moves', async () => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    // The running release's names are asked for and never come.
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    const box = await open('/rules/care-actions?rule=rule-7')
    expect(drawn.size).toBe(RULES)

    for (const text of ['Quy tắc 7a', 'Quy tắc 7ab']) {
      drawn.clear()
      const field = [...box.querySelectorAll('input')].find((input) => input.value.startsWith('Quy tắc 7'))
      await type(field as HTMLInputElement, text)
      expect([...drawn]).toEqual(['rule-7'])
      expect(box.querySelector('[data-rule=rule-7]')?.textContent).toContain(text)
    }

    drawn.clear()
    await act(async () => {
      const key = { key: 'ArrowDown', altKey: true, bubbles: true }
      box.querySelector('[data-rule=rule-20]')?.dispatchEvent(new KeyboardEvent('keydown', key))
    })
    expect([...drawn].toSorted()).toEqual(['rule-20', 'rule-21', 'rule-7'])
  }, 60_000)
})
