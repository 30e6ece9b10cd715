// @vitest-environment happy-dom
import { CarelineProvider } from '@careline/ui'
import type { Rule, RuleSet } from '@careline/rules'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { queryClient } from '../../api.ts'
import { messages } from '../../messages.ts'
import { SessionContext } from '../../shell/session.ts'
import { RuleSetPage } from './RuleSetPage.tsx'
import { rulesSearch } from './search.ts'

const rule = (name: string, fact: string): Rule => ({
  name,
  label: { vi: name.toUpperCase(), en: name.toUpperCase() },
  conditions: { all: [{ fact, operator: 'greaterThanInclusive', value: 150_000 }] },
  event: { type: 'eligible' },
})
const integer = (id: string, label: string) => ({
  id,
  type: 'integer',
  nullable: false,
  label: { vi: label, en: label },
})
const ruleSet: RuleSet = {
  id: 'eligibility',
  hitPolicy: 'every',
  rules: [rule('arpu', 'arpuVnd'), rule('points', 'points')],
}
const draft = {
  document: {
    facts: [integer('arpuVnd', 'ARPU'), integer('points', 'Điểm')],
    conditions: {},
    catalogues: {},
    cases: [],
    places: { provinceFact: 'province' },
    provinces: [],
    decisions: { eligibility: 'eligibility', outputs: [] },
    ruleSets: [ruleSet],
  },
  exists: false,
  revision: 1,
  baseRelease: { id: 'r1', number: 1 },
  updatedAt: null as string | null,
  updatedByName: null,
  changes: [],
  problems: [],
}

const session = {
  user: { id: 'u1', name: 'Hà', username: 'ha', roles: ['manager'] },
  news: null,
  tell: () => undefined,
  signOut: () => undefined,
}

type Save = { revision: number; ruleSet: RuleSet }
/** What the server was asked to save; each waits to be answered. */
let saves: (Save & { answer: () => void })[] = []
let served = draft

function answerTo(path: string, input: unknown): unknown {
  if (path === 'draft.get') return served
  if (path === 'draft.discard') return { ok: true }
  if (path !== 'draft.saveRuleSet') return undefined
  const save = input as Save
  return new Promise((resolve) => {
    const answer = () => resolve({ revision: save.revision + 1, problems: [], changes: [], merged: null })
    saves.push({ ...save, answer })
  })
}

/** The server, as far as these tests need it; all else it could not do. */
async function fetched(address: string, { body }: { body: string }): Promise<Response> {
  const { pathname, searchParams } = new URL(address, 'http://careline.test')
  const inputs = JSON.parse(body) as Record<string, unknown>
  const batch = searchParams.has('batch')
  const paths = pathname.replace('/api/trpc/', '').split(',')
  const answers = await Promise.all(
    paths.map(async (path, index) => {
      const data = await answerTo(path, batch ? inputs[index] : inputs)
      return data === undefined ? { error: { message: path, code: -32603, data: { path } } } : { result: { data } }
    }),
  )
  return Response.json(batch ? answers : answers[0])
}

async function open(address: string) {
  const root = createRootRoute()
  const rules = createRoute({
    getParentRoute: () => root,
    path: '/rules/$ruleSetId',
    validateSearch: rulesSearch,
    component: RuleSetPage,
  })
  const elsewhere = createRoute({ getParentRoute: () => root, path: '/elsewhere', component: () => 'Elsewhere' })
  const router = createRouter({
    routeTree: root.addChildren([rules, elsewhere]),
    history: createMemoryHistory({ initialEntries: [address] }),
  })
  const page = createRoot(document.body.appendChild(document.createElement('div')))
  page.render(
    <CarelineProvider app="admin" messages={messages}>
      <QueryClientProvider client={queryClient}>
        <SessionContext value={session}>
          <RouterProvider router={router as never} />
        </SessionContext>
      </QueryClientProvider>
    </CarelineProvider>,
  )
  await vi.waitFor(() => found('[data-rule=arpu], [role=grid]'), 10_000)
  return { router, close: () => page.unmount() }
}

function found(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`Nothing on the page is ${selector}.`)
  return element
}

const field = (label: string): HTMLInputElement => {
  const named = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)
  return document.getElementById(named?.htmlFor ?? '') as HTMLInputElement
}

function enabled(name: string, within = 'body'): HTMLButtonElement {
  const buttons = [...found(within).querySelectorAll('button')]
  const named = buttons.find((button) => button.textContent === name)
  if (!named || named.disabled) throw new Error(`No button to press is called ${name}.`)
  return named
}

function type(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

beforeEach(() => {
  saves = []
  served = draft
  queryClient.clear()
  vi.stubGlobal('fetch', fetched)
  // Fields that grow with their text ask for it.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
})
afterEach(() => {
  document.body.innerHTML = ''
})

it('waits for a save that is under way when the page is left, then saves what was typed since, and asks nothing', async () => {
  for (const typedOn of [[], ['ARPU ab']]) {
    saves = []
    const { router, close } = await open('/rules/eligibility?rule=arpu')
    type(field('Tên quy tắc (tiếng Việt)'), 'ARPU a')
    await vi.waitFor(() => expect(saves).toHaveLength(1), 10_000)
    for (const words of typedOn) type(field('Tên quy tắc (tiếng Việt)'), words)
    void router.navigate({ to: '/elsewhere' as never })
    saves[0]?.answer()
    await vi.waitFor(() => expect(saves).toHaveLength(1 + typedOn.length), 10_000)
    saves[1]?.answer()
    await vi.waitFor(() => expect(router.state.location.pathname).toBe('/elsewhere'), 10_000)
    const asked = saves.map((save) => [save.revision, save.ruleSet.rules[0]?.label?.vi])
    expect(asked).toEqual(['ARPU a', ...typedOn].map((words, index) => [index + 1, words]))
    close()
    queryClient.clear()
  }
})

it('leaves the rules as they are where Ctrl+Z takes back what is typed in a dialog', async () => {
  const { close } = await open('/rules/eligibility?rule=arpu')
  type(field('Tên quy tắc (tiếng Việt)'), 'ARPU a')
  await vi.waitFor(() => expect(saves).toHaveLength(1), 10_000)
  saves[0]?.answer()
  const submit = await vi.waitFor(() => enabled('Gửi duyệt'), 10_000)
  submit.click()
  const words = await vi.waitFor(() => found('[aria-modal=true] textarea'), 10_000)
  const pressed = () => new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true })
  const inDialog = pressed()
  words.dispatchEvent(inDialog)
  expect(inDialog.defaultPrevented).toBe(false)
  expect(field('Tên quy tắc (tiếng Việt)').value).toBe('ARPU a')
  field('Tên quy tắc (tiếng Việt)').dispatchEvent(pressed())
  await vi.waitFor(() => expect(field('Tên quy tắc (tiếng Việt)').value).toBe('ARPU'), 10_000)
  close()
})

it('drops what the draft did not take with the draft itself, and says that the live rules stand there', async () => {
  const { close } = await open('/rules/eligibility?rule=arpu')
  type(field('Tên quy tắc (tiếng Việt)'), 'ARPU a')
  await vi.waitFor(() => expect(saves).toHaveLength(1), 10_000)
  saves[0]?.answer()
  const discard = await vi.waitFor(() => enabled('Bỏ bản nháp'), 10_000)
  type(field('Tên quy tắc (tiếng Việt)'), '')
  served = { ...draft, revision: 3 }
  discard.click()
  const confirm = await vi.waitFor(() => enabled('Bỏ bản nháp', '[aria-modal=true]'), 10_000)
  confirm.click()
  await vi.waitFor(() => expect(field('Tên quy tắc (tiếng Việt)').value).toBe('ARPU'), 10_000)
  await vi.waitFor(() => expect(document.body.textContent).toContain('Như bản đang chạy'), 10_000)
  close()
})
