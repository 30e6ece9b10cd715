import { vi } from 'vitest'

/** What the server answers, by procedure; one that is not named fails, as does one that throws. */
export type FakeServer = Record<string, (input: never) => unknown>

class Refusal extends Error {}

/** In a procedure: refuses what is asked, with a problem of this code. */
export function refuse(code: string): never {
  throw new Refusal(code)
}

async function answerOf(server: FakeServer, procedure: string, input: unknown) {
  try {
    const answer = server[procedure]
    if (!answer) throw new Error(`no answer to ${procedure}`)
    return { result: { data: await answer(input as never) } }
  } catch (error) {
    const { message } = error as Error
    const problem = error instanceof Refusal ? { code: message, message: { vi: 'Không được.', en: 'No.' } } : undefined
    return { error: { code: -32_603, message, data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, problem } } }
  }
}

/** Answers tRPC's calls in the server's place, alone or in a batch, as its procedures are named at the time of asking. */
export function answerAs(server: FakeServer): void {
  vi.stubGlobal('fetch', async (address: string | URL, request?: { body?: string }) => {
    const { pathname, searchParams } = new URL(String(address), 'http://careline')
    const procedures = pathname.replace('/api/trpc/', '').split(',')
    const asked = JSON.parse(request?.body ?? '{}') as Record<string, unknown>
    if (!searchParams.has('batch')) return Response.json(await answerOf(server, procedures.join(), asked))
    return Response.json(await Promise.all(procedures.map((each, at) => answerOf(server, each, asked[at]))))
  })
}
