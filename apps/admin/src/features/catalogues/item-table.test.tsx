// @vitest-environment happy-dom
import { perform, press, type, until } from '@careline/ui/testing'
import type { Catalogue } from '@careline/campaign'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { drawPage } from '../../testing/draw-page.tsx'
import { ItemTable } from './ItemTable.tsx'

const catalogue = {
  label: { vi: 'Quà', en: 'Gifts' },
  facts: [],
  items: ['a', 'b', 'c'].map((id) => ({ id, label: `Quà ${id}` })),
} as unknown as Catalogue

function Page() {
  const [items, setItems] = useState(catalogue.items)
  return <ItemTable catalogue={catalogue} items={items} disabled={false} provinces={null} onChange={setItems} />
}

const ids = () =>
  [...document.querySelectorAll<HTMLTextAreaElement>('textarea[aria-label^="Tên, "]')].map(({ value }) => value)
const bin = (name: string) => document.querySelector<HTMLElement>(`button[aria-label="Bỏ ${name}"]`)

it('removes one row at a double press, by mouse or keyboard, and takes it back among what was changed since', async () => {
  await drawPage({ page: Page })
  bin('Quà a')?.focus()
  await press('Bỏ Quà a')
  expect(ids()).toEqual(['Quà b', 'Quà c'])
  expect(document.activeElement).toBe(document.body)
  await perform(() => bin('Quà b')?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 })))
  expect(ids()).toEqual(['Quà b', 'Quà c'])
  await type(document.querySelector('textarea[aria-label="Tên, c"]'), 'Quà mới')
  await press('Hoàn tác')
  await until(() => expect(ids()).toEqual(['Quà a', 'Quà b', 'Quà mới']))
})
