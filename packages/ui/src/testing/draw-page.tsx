import { notifications } from '@mantine/notifications'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { onTestFinished, vi } from 'vitest'
import { CarelineProvider, type CarelineProviderProps } from '../provider/CarelineProvider.tsx'
import { answerAs, type FakeServer } from './fake-server.ts'

export { type FakeServer, refuse } from './fake-server.ts'
export { unusedKeys } from './unused-keys.ts'

export interface AppDrawn extends Omit<CarelineProviderProps, 'children'> {
  queryClient: QueryClient
}

export interface PageDrawn {
  page: () => ReactNode
  /** The route's own path, such as `/reviews/$reviewId`. */
  path?: string
  address?: string
  validateSearch?: unknown
  server?: FakeServer
}

/** By the real clock, which a test may have stopped. */
const later = globalThis.setTimeout

/**
 * Draws as the app does, before a server that answers so. All of it is gone when the test is over, with its timers and
 * the globals that were stubbed: nothing outlives the test's document.
 */
export function draw({ queryClient, ...app }: AppDrawn, what: ReactNode, server: FakeServer = {}): HTMLElement {
  onTestFinished(async () => {
    await perform(cleanup)
    notifications.clean()
    queryClient.clear()
    // What was put off to the next moment still comes, such as a word to the server on leaving.
    await new Promise((resolve) => later(resolve))
    vi.unstubAllGlobals()
  })
  answerAs(server)
  // A field that grows with its text measures it again once the fonts are there; happy-dom has none.
  if (!('fonts' in document)) Object.assign(document, { fonts: new EventTarget() })
  return render(
    <CarelineProvider {...app}>
      <QueryClientProvider client={queryClient}>{what}</QueryClientProvider>
    </CarelineProvider>,
  ).container
}

/** Draws a page at its address, without the shell around it; any other address says `another page`. */
export async function drawPage(app: AppDrawn, { page, path = '/', address = path, validateSearch, server }: PageDrawn) {
  const root = createRootRoute({ notFoundComponent: () => 'another page' })
  const route = createRoute({
    getParentRoute: () => root,
    path,
    component: page,
    ...(validateSearch !== undefined && { validateSearch: validateSearch as never }),
  })
  const router = createRouter({
    routeTree: root.addChildren([route]),
    history: createMemoryHistory({ initialEntries: [address] }),
  })
  await router.load()
  return { box: draw(app, <RouterProvider router={router as never} />, server), router }
}

/** What stands on the page, dialogs and notices too, without the styles between. */
export function pageText(): string {
  const copy = document.body.cloneNode(true) as HTMLElement
  for (const style of copy.querySelectorAll('style')) style.remove()
  return copy.textContent
}

/** Waits until it holds. */
export const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000, interval: 20 })

/** Does it as a person would, and lets the page draw what came of it at once. */
export const perform = (deed: () => unknown): Promise<void> =>
  act(async () => {
    await deed()
  })

/** The button of this name, or what else has the role. Nothing is laid out here, so that what floats counts as hidden. */
export const named = (name: string | RegExp, role = 'button'): HTMLElement =>
  screen.getByRole(role, { name, hidden: true })

/** Presses it once it is there. */
export async function press(name: string | RegExp, role?: string): Promise<void> {
  await until(() => named(name, role))
  await perform(() => fireEvent.click(named(name, role)))
}

/** Types into a field that React holds. */
export async function type(field: Element | null, text: string): Promise<void> {
  if (!field) throw new Error('no such field')
  await perform(() => fireEvent.input(field, { target: { value: text } }))
}
