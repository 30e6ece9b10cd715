import { CarelineProvider } from '@careline/ui'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { act, type FunctionComponent } from 'react'
import { createRoot } from 'react-dom/client'
import { vi } from 'vitest'
import { queryClient } from '../api.ts'
import { messages } from '../messages.ts'

/** What the server answers to each procedure, by its path; where it throws, the server says that something went wrong there. */
export type FakeServer = Record<string, (input: never) => unknown>

const REFUSED = { code: -32603, message: '', data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500 } }

function answerOf(server: FakeServer, path: string, input: unknown) {
  try {
    const answer = server[path]
    if (!answer) throw new Error(`nobody asks for ${path}`)
    return { result: { data: answer(input as never) } }
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
