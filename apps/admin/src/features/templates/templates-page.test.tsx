// @vitest-environment happy-dom
import { named, pageText, press, type, until } from '@careline/ui/testing'
import { expect, it } from 'vitest'
import { drawPage } from '../../testing/draw-page.tsx'
import { templatesSearch } from './search.ts'
import { TemplatesPage } from './TemplatesPage.tsx'

const template = (id: string, variables = {}) => ({
  id,
  label: { vi: id, en: id },
  text: `Lời ${id}`,
  variables,
  channels: ['sms'],
  class: 'service',
  brief: [],
})
const draft = {
  document: {
    templates: [template('một'), template('hai', { points: { path: 'facts.points', format: 'number' } })],
    facts: [],
    ruleSets: [],
    decisions: { outputs: [] },
    catalogues: {},
    provinces: [],
    settings: {},
    cases: [],
  },
  exists: true,
  revision: 2,
  baseRelease: { id: 'r1', number: 1 },
  changes: [],
  problems: [],
}

async function open() {
  const server = { 'draft.get': () => draft, 'draft.discard': () => ({ ok: true }) }
  await drawPage({ path: '/templates', page: TemplatesPage, validateSearch: templatesSearch, server })
  const field = () => document.querySelector('textarea')
  await until(() => expect(field()?.value).toBe('Lời một'))
  await type(field(), 'Lời mới')
  return field
}

it('asks before another message is opened over one that is being written', async () => {
  const field = await open()
  await press(/^hai/, 'link')
  await until(() => expect(pageText()).toContain('Rời trang khi chưa lưu?'))
  await press('Ở lại')
  expect(field()?.value).toBe('Lời mới')
  await press(/^hai/, 'link')
  await until(() => expect(pageText()).toContain('Rời trang khi chưa lưu?'))
  await press('Rời trang')
  await until(() => expect(field()?.value).toBe('Lời hai'))
})

it('drops what is written with the draft that is discarded', async () => {
  const field = await open()
  await press('Bỏ bản nháp')
  await until(() => expect(document.querySelector('[aria-modal=true]')).not.toBeNull())
  ;[...document.querySelectorAll<HTMLElement>('[aria-modal=true] button')].at(-1)?.click()
  await until(() => expect(field()?.value).toBe('Lời một'))
})

it('lets a text speak of what other texts of the campaign speak of, and names all of that where it does not know a variable', async () => {
  const field = await open()
  await type(field(), 'Còn {{ points }} điểm')
  expect(named('Lưu vào bản nháp').hasAttribute('disabled')).toBe(false)
  await type(field(), 'Còn {{ diem }} điểm')
  expect(pageText()).toContain('Biến “diem” chưa được khai báo. Các biến đã có: points.')
  expect(named('Lưu vào bản nháp').hasAttribute('disabled')).toBe(true)
})
