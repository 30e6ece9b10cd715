import type { Page } from '@playwright/test'

/** Calls a procedure as the person of a page does, past the page: what it answers, and the refusal's code. */
export async function call(
  page: Page,
  procedure: string,
  input?: object,
): Promise<{ data: unknown; code: string | null }> {
  const answer = await page.request.post(`/api/trpc/${procedure}`, {
    headers: { origin: new URL(page.url()).origin, 'content-type': 'application/json' },
    ...(input && { data: input }),
  })
  const body = (await answer.json()) as {
    result?: { data: unknown }
    error?: { data: { problem: { code: string } } }
  }
  return { data: body.result?.data, code: body.error?.data.problem.code ?? null }
}
