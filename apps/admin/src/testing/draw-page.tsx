import { CarelineProvider, type SessionUser } from '@careline/ui'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { onTestFinished, vi } from 'vitest'
import { queryClient } from '../api.ts'
import { messages } from '../messages.ts'
import { SessionContext } from '../shell/session.ts'

/** What the server answers, by procedure; one that is not named fails, as does one that throws. */
export type ServerAnswers = Record<string, (input: never) => unknown>

/** Answers the page's procedures in the server's place, alone or in a batch, as they are named at the time of asking. */
export function answerWith(answers: ServerAnswers): void {
  const answer = async (procedure: string, input: unknown) => {
    try {
      const given = answers[procedure]
      if (!given) throw new Error(`no answer to ${procedure}`)
      return { result: { data: await given(input as never) } }
    } catch (error) {
      return { error: { code: -32_600, message: String(error), data: {} } }
    }
  }
  vi.stubGlobal('fetch', async (address: string | URL, request?: { body?: string }) => {
    const { pathname, searchParams } = new URL(String(address), 'http://localhost')
    const procedures = pathname.replace('/api/trpc/', '').split(',')
    const asked: unknown = request?.body === undefined ? {} : JSON.parse(request.body)
    const inputs = asked as Record<string, unknown>
    const batch = searchParams.has('batch')
    const answered = await Promise.all(
      procedures.map((procedure, at) => answer(procedure, batch ? inputs[String(at)] : asked)),
    )
    return Response.json(batch ? answered : answered[0])
  })
}

interface PageDrawn {
  /** The route's own path, such as `/reviews/$reviewId`. */
  path: string
  page: () => ReactNode
  address?: string
  validateSearch?: unknown
  user?: SessionUser
}

const MANAGER: SessionUser = { id: 'u-manager', username: 'manager', name: 'Hà', roles: ['manager'] }

const nothing = () => undefined

/** Draws a page at its address, as the app has it, without the shell around it; any other address is an empty page. */
export async function drawPage({ path, page, address = path, validateSearch, user = MANAGER }: PageDrawn) {
  // A field that grows with its text measures it again once the fonts are there; happy-dom has none.
  if (!('fonts' in document)) Object.assign(document, { fonts: new EventTarget() })
  queryClient.clear()
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
  document.body.replaceChildren()
  const box = document.body.appendChild(document.createElement('div'))
  const drawing = createRoot(box)
  // What React still has to do must not outlive the test's document.
  const close = async () => {
    await perform(() => drawing.unmount())
    await new Promise((resolve) => setTimeout(resolve))
  }
  onTestFinished(close)
  await router.load()
  await perform(() =>
    drawing.render(
      <CarelineProvider app="admin" messages={messages}>
        <QueryClientProvider client={queryClient}>
          <SessionContext value={{ user, news: null, tell: nothing, signOut: nothing }}>
            <RouterProvider router={router as never} />
          </SessionContext>
        </QueryClientProvider>
      </CarelineProvider>,
    ),
  )
  return { box, router, text, close }
}

/** What stands on the page, dialogs and notices too, without the styles between. */
function text(): string {
  const copy = document.body.cloneNode(true) as HTMLElement
  for (const style of copy.querySelectorAll('style')) style.remove()
  return copy.textContent
}

/** Waits until it holds. */
export const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000, interval: 20 })

/** Does it as a person would, and lets the page draw what came of it at once. */
export async function perform(deed: () => unknown): Promise<void> {
  await deed()
  await new Promise((resolve) => setTimeout(resolve))
}

/** Presses the button, link or row that says this. */
export async function press(words: string | RegExp): Promise<void> {
  const said = (element: Element) => element.getAttribute('aria-label') ?? element.textContent
  const target = [...document.querySelectorAll<HTMLElement>('button, a, [role=button]')].find((element) =>
    typeof words === 'string' ? said(element) === words : words.test(said(element)),
  )
  if (!target) throw new Error(`nothing to press says ${String(words)}`)
  await perform(() => target.click())
}

/** Types into a field that React holds. */
export async function type(field: Element | null, text: string): Promise<void> {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error('no such field')
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  await perform(() => {
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
