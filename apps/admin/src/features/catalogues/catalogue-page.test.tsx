// @vitest-environment happy-dom
import { pageText, press, refuse, type, until } from '@careline/ui/testing'
import { expect, it } from 'vitest'
import { drawPage } from '../../testing/draw-page.tsx'
import { CataloguePage } from './CataloguePage.tsx'

interface Item {
  id: string
  label: string
}
const item = (id: string, label = `Quà ${id}`): Item => ({ id, label })
const draftOf = (revision: number, items: Item[]) => ({
  document: {
    catalogues: { gifts: { label: { vi: 'Quà', en: 'Gifts' }, facts: [], items } },
    templates: [],
    facts: [],
    ruleSets: [],
    conditions: {},
    decisions: { outputs: [] },
    provinces: [],
    places: { stores: 'stores' },
    settings: {},
    cases: [],
  },
  exists: true,
  revision,
  baseRelease: { id: 'r1', number: 1 },
  updatedByName: 'Minh',
  changes: [],
  problems: [],
})
const cell = (id: string) => document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="Tên, ${id}"]`)

/** A catalogue whose draft is begun anew by somebody else while it is changed here: the first save is refused. */
async function openStale(newest: Item[]) {
  let draft = draftOf(2, [item('a'), item('b')])
  const sent: { items: Item[]; revision: number }[] = []
  const server = {
    'draft.get': () => draft,
    'draft.saveCatalogue': (input: never) => {
      if (draft.revision === 2) {
        draft = draftOf(7, newest)
        return refuse('stale-draft')
      }
      sent.push(input)
      return { revision: 8, changes: [], problems: [], merged: null }
    },
  }
  const address = '/catalogues/gifts'
  await drawPage({ path: '/catalogues/$catalogueId', address, page: CataloguePage, server })
  await until(() => expect(cell('a')).not.toBeNull())
  await type(cell('a'), 'Quà của tôi')
  await press('Lưu vào bản nháp')
  return sent
}

it('keeps what somebody else changed of the list where a save stood on a draft that is no more', async () => {
  const sent = await openStale([item('a'), item('b', 'Quà của bạn'), item('c')])
  await until(() => expect(pageText()).toContain('Những gì đã gõ vẫn ở đây'))
  await until(() => expect([cell('a')?.value, cell('b')?.value]).toEqual(['Quà của tôi', 'Quà của bạn']))
  await press('Lưu vào bản nháp')
  await until(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({
    revision: 7,
    items: [item('a', 'Quà của tôi'), item('b', 'Quà của bạn'), item('c')],
  })
})

it('asks whose stays where both changed the same, and sends what was chosen with everything else of both', async () => {
  const sent = await openStale([item('a', 'Quà của bạn'), item('b', 'Khác')])
  await until(() => expect(pageText()).toContain('Minh vừa sửa cùng chỗ này'))
  document.querySelector<HTMLInputElement>('input[type=radio][value=mine]')?.click()
  await until(() => expect(document.querySelector<HTMLInputElement>('input[value=mine]')?.checked).toBe(true))
  await press('Gộp và lưu')
  await until(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ revision: 7, items: [item('a', 'Quà của tôi'), item('b', 'Khác')] })
})
