import { demoAccounts } from '../demo/demo-accounts.ts'

/** What a refused request was told. */
export class ProblemError extends Error {
  readonly code: string
  readonly status: number
  constructor(code: string, status: number, message: string) {
    super(message)
    this.name = 'ProblemError'
    this.code = code
    this.status = status
  }
}

interface Answer {
  result?: { data: unknown }
  error?: { message: string; data: { problem: { code: string } } }
  problem?: { code: string; message: { en: string } }
}

/** A browser's part towards the server, over real HTTP. */
export class Client {
  /** Set anew after a restart on another port; the session stays. */
  url: string
  #cookie = ''

  constructor(url: string) {
    this.url = url
  }

  async signIn(username: string): Promise<void> {
    const password = demoAccounts.find((account) => account.username === username)?.password
    const response = await this.send('POST', '/api/auth/sign-in/username', JSON.stringify({ username, password }))
    if (!response.ok) throw new ProblemError('sign-in', response.status, await response.text())
    this.#cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';', 1)[0])
      .join('; ')
  }

  async signOut(): Promise<void> {
    await this.send('POST', '/api/auth/sign-out', '{}')
  }

  query<T>(path: string, input?: unknown): Promise<T> {
    const search = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    return this.#answer<T>(this.send('GET', `/api/trpc/${path}${search}`))
  }

  mutate<T>(path: string, input?: unknown): Promise<T> {
    return this.#answer<T>(this.send('POST', `/api/trpc/${path}`, JSON.stringify(input ?? {})))
  }

  async putFile<T>(importId: string, body: string | ReadableStream<Uint8Array>): Promise<T> {
    const response = await this.send('PUT', `/api/imports/${importId}/file`, body, { 'content-type': 'text/csv' })
    const answer = (await response.json()) as T & Answer
    if (!response.ok) throw new ProblemError(answer.problem?.code ?? '', response.status, JSON.stringify(answer))
    return answer
  }

  send(
    method: string,
    path: string,
    body?: string | ReadableStream<Uint8Array>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const init: RequestInit & { duplex?: 'half' } = {
      method,
      redirect: 'manual',
      headers: {
        origin: this.url,
        ...(this.#cookie && { cookie: this.#cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body, duplex: 'half' }),
    }
    return fetch(this.url + path, init)
  }

  async #answer<T>(sent: Promise<Response>): Promise<T> {
    const response = await sent
    const answer = (await response.json()) as Answer
    if (answer.error) throw new ProblemError(answer.error.data.problem.code, response.status, answer.error.message)
    if (answer.problem) throw new ProblemError(answer.problem.code, response.status, answer.problem.message.en)
    return answer.result?.data as T
  }
}
