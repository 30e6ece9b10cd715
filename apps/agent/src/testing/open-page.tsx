import { CarelineProvider } from '@careline/ui'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { act, type FunctionComponent } from 'react'
import { createRoot } from 'react-dom/client'
import { vi } from 'vitest'
import { queryClient } from '../api.ts'
import { messages } from '../messages.ts'

/** What the server answers to each procedure, by its path; where it throws, the server says that something went wrong there, or refuses with what `refusal` made. */
export type FakeServer = Record<string, (input: never) => unknown>

const REFUSED = { code: -32603, message: '', data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500 } }

class Refused {
  readonly code: string
  readonly message = { vi: 'Không được.', en: 'No.' }
  constructor(code: string) {
    this.code = code
  }
}

/** The server's answer to what it refuses, with this code. */
export const refusal = (code: string) => new Refused(code)

function answerOf(server: FakeServer, path: string, input: unknown) {
  try {
    const answer = server[path]
    if (!answer) throw new Error(`nobody asks for ${path}`)
    const data = answer(input as never)
    return data instanceof Refused ? { error: { ...REFUSED, data: { problem: data } } } : { result: { data } }
  } catch {
    return { error: REFUSED }
  }
}

/** Draws one page as the app has it, at `/call`, before a server that answers so. */
export async function openPage(Page: FunctionComponent, server: FakeServer): Promise<HTMLElement> {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', async (url: string, { body }: { body?: string }) => {
    const paths = new URL(url, 'http://careline').pathname.replace('/api/trpc/', '').split(',')
    const inputs = JSON.parse(body ?? '{}') as Record<string, unknown>
    return Response.json(paths.map((path, index) => answerOf(server, path, inputs[index])))
  })
  queryClient.clear()
  const root = createRootRoute()
  const router = createRouter({
    routeTree: root.addChildren([
      createRoute({ getParentRoute: () => root, path: '/', component: () => <h1>desk</h1> }),
      createRoute({ getParentRoute: () => root, path: '/call', component: Page }),
    ]),
    history: createMemoryHistory({ initialEntries: ['/call'] }),
  })
  const box = document.body.appendChild(document.createElement('div'))
  await act(async () => {
    await router.load()
    createRoot(box).render(
      <CarelineProvider app="agent" messages={messages}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </CarelineProvider>,
    )
  })
  return box
}

/** Waits, while React draws, until `holds`. */
export const shown = (holds: () => void) => act(async () => vi.waitFor(holds, { timeout: 10_000 }))
