import type { DraftPlace, PresentPage } from '@careline/api'
import { expect, it } from 'vitest'
import { hearEdit, hearPresence, isHere, NOBODY, others } from './presence-state.ts'

const place = (id: string, view: DraftPlace['view'] = 'sentences'): DraftPlace => ({ area: 'rules', id, view })
const page = (pageId: string, user: PresentPage['user'], at: DraftPlace): PresentPage => ({ pageId, user, place: at })
const [AN, BINH, ME] = [
  { id: 'an', name: 'Đỗ An' },
  { id: 'binh', name: 'Trần Thị B' },
  { id: 'me', name: 'Tôi' },
]

it('shows each other person once, whoever has the same open first, and not whoever looks', () => {
  const everyone = [
    page('1', ME, place('gifts')),
    page('2', AN, place('topics')),
    page('3', BINH, place('gifts', 'table')),
    page('4', BINH, place('topics')),
    page('5', BINH, place('topics')),
  ]
  const people = others(hearPresence(NOBODY, { everyone }), 'me', place('gifts'))
  expect(people.map(({ name, places }) => [name, places.map(({ id }) => id)])).toEqual([
    ['Trần Thị B', ['gifts', 'topics']],
    ['Đỗ An', ['topics']],
  ])
  expect(people.map((person) => isHere(person, place('gifts', 'json')))).toEqual([true, false])
})

it('follows who comes, goes elsewhere and leaves; what comes first again stands in place of all', () => {
  const news = (pageId: string, at: DraftPlace | null) => ({
    presence: [{ pageId, userId: 'an', page: at && page(pageId, AN, at) }],
  })
  const where = (state: typeof NOBODY) => others(state, 'me', place('x')).flatMap(({ places }) => places)
  const came = hearPresence(NOBODY, news('1', place('gifts')))
  const moved = hearPresence(came, news('1', place('topics')))
  expect([came, moved, hearPresence(moved, news('1', null))].map(where)).toEqual([
    [place('gifts')],
    [place('topics')],
    [],
  ])
  expect(where(hearPresence(moved, { everyone: [] }))).toEqual([])
})

it('knows what each of them saved last', () => {
  const event = { type: 'draft-changed', campaignId: 'c', revision: 3, by: AN } as const
  const at = '2026-01-05T02:00:00.000Z'
  const saved = hearEdit(NOBODY, { at, event: { ...event, parts: [['ruleSets', 'gifts']] } })
  const here = hearPresence(hearEdit(saved, { at, event: { ...event, parts: [] } }), {
    everyone: [page('1', AN, place('gifts'))],
  })
  expect(others(here, 'me', place('gifts'))[0]?.edit).toEqual({ at, parts: [['ruleSets', 'gifts']] })
})
