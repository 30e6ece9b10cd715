// @vitest-environment happy-dom
import { EditorView } from '@codemirror/view'
import { named, pageText, perform, press, type, until } from '@careline/ui/testing'
import type { Condition, Rule, RuleSet } from '@careline/rules'
import { beforeEach, expect, it, vi } from 'vitest'
import { drawPage } from '../../testing/draw-page.tsx'
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
    conditions: {} as Record<string, Condition>,
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
  updatedAt: null,
  updatedByName: null,
  changes: [],
  problems: [],
}

type Save = { revision: number; ruleSet: RuleSet }
/** What the server was asked to save; each waits to be answered. */
let saves: (Save & { answer: () => void })[] = []
let served = draft

beforeEach(() => {
  // Nothing is laid out here, so that the focus trap finds nothing to focus and says so at length.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  saves = []
  served = draft
})

const server = {
  'draft.get': () => served,
  'draft.discard': () => ({ ok: true }),
  'draft.saveRuleSet': (save: Save) =>
    new Promise((resolve) => {
      const answer = () => resolve({ revision: save.revision + 1, problems: [], changes: [], merged: null })
      saves.push({ ...save, answer })
    }),
}

const open = (search: string) =>
  drawPage({
    path: '/rules/$ruleSetId',
    page: RuleSetPage,
    address: `/rules/eligibility?${search}`,
    validateSearch: rulesSearch,
    server,
  })

function found(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`Nothing on the page is ${selector}.`)
  return element
}

const field = (text: string): HTMLInputElement => {
  const label = [...document.querySelectorAll('label')].find((each) => each.textContent === text)
  return document.getElementById(label?.htmlFor ?? '') as HTMLInputElement
}
const words = () => field('Tên quy tắc (tiếng Việt)')

/** Edits the first rule's words and waits for the page to save them. */
async function edit(text: string): Promise<void> {
  await until(() => expect(words()).not.toBeNull())
  await type(words(), text)
  await until(() => expect(saves.at(-1)?.ruleSet.rules[0]?.label?.vi).toBe(text))
}

const pressed = (key: string, ctrlKey = false) =>
  new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true })

it.each([[[]], [['ARPU ab']]])(
  'waits for a save that is under way when the page is left, then saves what was typed since (%j), and asks nothing',
  async (typedOn) => {
    const { router } = await open('rule=arpu')
    await edit('ARPU a')
    for (const text of typedOn) await type(words(), text)
    const leaving = router.navigate({ to: '/elsewhere' as never })
    saves[0]?.answer()
    await until(() => expect(saves).toHaveLength(1 + typedOn.length))
    saves[1]?.answer()
    await leaving
    expect(router.state.location.pathname).toBe('/elsewhere')
    const asked = saves.map((save) => [save.revision, save.ruleSet.rules[0]?.label?.vi])
    expect(asked).toEqual(['ARPU a', ...typedOn].map((text, index) => [index + 1, text]))
  },
)

it('saves nothing where another set’s JSON is pasted over this one, and says that the id must stay', async () => {
  await open('tab=json')
  await until(() => found('.cm-content'))
  const view = EditorView.findFromDOM(found('.cm-editor'))
  const put = (set: object) =>
    perform(() => view?.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: JSON.stringify(set) } }))
  await put({ ...ruleSet, id: 'gifts', rules: [rule('other', 'points')] })
  await until(() => expect(pageText()).toContain('Mã của bộ quy tắc phải giữ nguyên là “eligibility”.'))
  await put({ ...ruleSet, rules: [rule('other', 'points')] })
  await until(() => expect(saves).toHaveLength(1))
  expect(saves[0]).toMatchObject({ ruleSetId: 'eligibility', ruleSet: { id: 'eligibility' } })
})

it('leaves the rules as they are where Ctrl+Z takes back what is typed in a dialog', async () => {
  await open('rule=arpu')
  await edit('ARPU a')
  saves[0]?.answer()
  await until(() => expect(document.body.textContent).toContain('Đã lưu'))
  await press('Gửi duyệt')
  await until(() => found('[aria-modal=true] textarea'))
  const inDialog = pressed('z', true)
  await perform(() => found('[aria-modal=true] textarea').dispatchEvent(inDialog))
  expect([inDialog.defaultPrevented, words().value]).toEqual([false, 'ARPU a'])
  await perform(() => words().dispatchEvent(pressed('z', true)))
  await until(() => expect(words().value).toBe('ARPU'))
})

it('drops what the draft did not take with the draft itself, and says that the live rules stand there', async () => {
  await open('rule=arpu')
  await edit('ARPU a')
  saves[0]?.answer()
  await until(() => expect(pageText()).toContain('Đã lưu'))
  await type(words(), '')
  served = { ...draft, revision: 3 }
  await press('Bỏ bản nháp')
  await until(() => found('[aria-modal=true]'))
  await perform(() => [...found('[aria-modal=true]').querySelectorAll('button')].at(-1)?.click())
  await until(() => expect([words().value, pageText()]).toEqual(['ARPU', expect.stringContaining('Như bản đang chạy')]))
})

it('keeps a cell open at Enter on a button in it, and closes it at Enter in a field', async () => {
  await open('tab=table')
  await until(() => found('[data-cell="0 2"]'))
  await perform(() => found('[data-cell="0 2"]').dispatchEvent(new MouseEvent('dblclick', { bubbles: true })))
  await until(() => named('Thêm điều kiện'))
  await perform(() => found('[role=dialog] button').dispatchEvent(pressed('Enter')))
  await press('Thêm điều kiện')
  await perform(() => found('input[aria-label="Giá trị"]').dispatchEvent(pressed('Enter')))
  await until(() => expect(document.querySelector('input[aria-label="Giá trị"]')).toBeNull())
})

it('comes to an opened named condition once, and stays where something else is typed', async () => {
  const come = vi.spyOn(HTMLElement.prototype, 'scrollIntoView')
  const conditions = { rich: rule('rich', 'arpuVnd').conditions }
  served = { ...draft, document: { ...draft.document, conditions } }
  await open('named=rich&rule=arpu')
  await until(() => expect(come).toHaveBeenCalledTimes(1))
  await edit('ARPU a')
  expect(come).toHaveBeenCalledTimes(1)
  come.mockRestore()
})

it('keeps the form of a rule as it is while the rule is renamed, so that the press that ended the typing counts', async () => {
  const { router } = await open('rule=arpu')
  await until(() => expect(field('Mã quy tắc')).not.toBeNull())
  const beside = words()
  await type(field('Mã quy tắc'), 'revenue')
  await perform(() => field('Mã quy tắc').dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
  await until(() => expect(router.state.location.search).toMatchObject({ rule: 'revenue' }))
  expect([beside.isConnected, field('Mã quy tắc').value]).toEqual([true, 'revenue'])
  expect(found('[data-rule=revenue]').getAttribute('aria-expanded')).toBe('true')
})

it('lays a file over the rules as they are once it is read, and tells where it could not be read', async () => {
  await open('tab=table')
  await until(() => found('[data-cell="0 0"]'))
  const choose = (arrayBuffer: () => Promise<ArrayBuffer>) => {
    Object.defineProperty(found('input[type=file]'), 'files', { value: [{ size: 1, arrayBuffer }], configurable: true })
    return perform(() => found('input[type=file]').dispatchEvent(new Event('change', { bubbles: true })))
  }
  let arrive: (bytes: ArrayBuffer) => void = () => undefined
  await choose(() => new Promise((resolve) => (arrive = resolve)))
  await perform(() => found('[data-cell="0 0"]').dispatchEvent(new MouseEvent('dblclick', { bubbles: true })))
  await until(() => expect(field('Tên quy tắc')).not.toBeNull())
  await type(field('Tên quy tắc'), 'ARPU a')
  arrive(new TextEncoder().encode('Mã quy tắc #rule,[points]\narpu,\npoints,≥ 200000\n').buffer)
  await until(() => expect(JSON.stringify(saves.at(-1)?.ruleSet)).toContain('200000'))
  expect(saves.at(-1)?.ruleSet.rules[0]?.label?.vi).toBe('ARPU a')

  await choose(() => Promise.reject(new Error('gone')))
  await until(() => expect(pageText()).toContain('Chưa đọc được tệp'))
})
