// @vitest-environment happy-dom
import { spotlight } from '@mantine/spotlight'
import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { draw, pageText, perform, type } from '../testing/draw-page.tsx'
import { CommandPalette } from './CommandPalette.tsx'

const action = (label: string) => ({ id: label, label, onRun: () => undefined })
const groups = [
  { label: 'Trang', actions: [action('Tổng quan'), action('Dữ liệu')] },
  { label: 'Quy tắc', actions: [action('ARPU từ mức tối thiểu')], onlyFound: true },
]

it('finds by words without accents, and shows what is too many only once it is looked for', async () => {
  draw(
    { app: 'admin', messages: { vi: {}, en: {} }, queryClient: new QueryClient() },
    <CommandPalette groups={groups} />,
  )
  await perform(() => spotlight.open())
  expect(pageText()).toContain('Tổng quan')
  expect(pageText()).not.toContain('ARPU')
  await type(document.querySelector('input'), 'muc toi thieu')
  expect(pageText()).toContain('ARPU từ mức tối thiểu')
  expect(pageText()).not.toContain('Tổng quan')
})
