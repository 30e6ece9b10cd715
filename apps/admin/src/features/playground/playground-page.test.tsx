// @vitest-environment happy-dom
import { pageText, perform, until } from '@careline/ui/testing'
import { expect, it } from 'vitest'
import { drawPage } from '../../testing/draw-page.tsx'
import { SaveCaseDialog } from '../../shell/cases/SaveCaseDialog.tsx'
import { PlaygroundPage } from './PlaygroundPage.tsx'
import { playgroundSearch } from './search.ts'

it('says that a release could not be had, where a customer is chosen already', async () => {
  await drawPage({
    path: '/playground',
    page: PlaygroundPage,
    validateSearch: playgroundSearch,
    address: '/playground?release=99&who=customer&customer=m',
    server: { 'releases.list': () => [], 'audience.members': () => ({ members: [], total: 0 }) },
  })
  expect(pageText()).not.toContain('Chọn một khách để thử')
  await until(() => expect(document.querySelector('main, body')?.textContent).toContain('Chưa nối được máy chủ'))
})

it('asks for a case’s name only once it is saved without one', async () => {
  const from = { kind: 'customer', memberId: 'm' } as const
  await drawPage({
    page: () => <SaveCaseDialog name="" from={from} revision={1} onClose={() => undefined} />,
  })
  expect(document.querySelector('[aria-invalid=true]')).toBeNull()
  await perform(() => document.querySelector('form')?.requestSubmit())
  await until(() => expect(document.querySelector('[aria-invalid=true]')).not.toBeNull())
})
