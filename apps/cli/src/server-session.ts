import type { Localized } from '@careline/content'
import { Failure } from './failure.ts'

/** A signed-in connection to a running Careline server. */
export interface ServerSession {
  /** A query or a mutation, by POST both: what is asked stands in no URL. */
  call<T>(procedure: string, input: unknown): Promise<T>
  put<T>(path: string, body: Blob): Promise<T>
}

/** Signs in with a user name and password. @throws Failure where the server does not answer or refuses */
export async function signIn(server: string, username: string, password: string): Promise<ServerSession> {
  if (!URL.canParse(server)) {
    throw new Failure(
      `--server phải là địa chỉ như http://localhost:4300, không phải “${server}”.`,
      `--server takes an address like http://localhost:4300, not “${server}”.`,
    )
  }
  const { origin } = new URL(server)
  // The server takes changes only from its own pages, or from a client that names it as its origin.
  const headers = { origin, 'content-type': 'application/json' }
  const answer = await reach(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ username, password }),
  })
  if (!answer.ok) {
    throw new Failure(
      `${origin} không nhận tên đăng nhập “${username}” hoặc mật khẩu. Đặt mật khẩu trong biến CARELINE_PASSWORD.`,
      `${origin} refused the user name “${username}” or its password. Put the password in CARELINE_PASSWORD.`,
    )
  }
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  type Asked = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }
  const ask = async <T>(path: string, init: Asked): Promise<T> => {
    const response = await reach(`${origin}${path}`, { ...init, headers: { ...headers, cookie, ...init.headers } })
    const content: unknown = await response.json().catch(() => null)
    if (!response.ok) throw refusal(content, response.status)
    return content as T
  }
  const data = async <T>(path: string, init: Asked) => (await ask<{ result: { data: T } }>(path, init)).result.data
  return {
    call: (procedure, input) => data(`/api/trpc/${procedure}`, { method: 'POST', body: JSON.stringify(input) }),
    put: (path, body) => ask(path, { method: 'PUT', body, headers: { 'content-type': 'text/csv' } }),
  }
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch {
    const { origin } = new URL(url)
    throw new Failure(
      `Không kết nối được ${origin}. Hãy chạy npm start, hoặc chỉ địa chỉ bằng --server.`,
      `${origin} does not answer. Run npm start, or name the address with --server.`,
    )
  }
}

/** The server's own words where it gives them: `problem.message`, in a tRPC answer or beside it. */
function refusal(content: unknown, status: number): Failure {
  const message = messageIn(content)
  if (message) return new Failure(message.vi, message.en)
  return new Failure(
    `Máy chủ không thực hiện được yêu cầu (${status}).`,
    `The server could not do what was asked (${status}).`,
  )
}

function messageIn(content: unknown): Localized | null {
  const found = [
    ['error', 'data', 'problem', 'message'],
    ['problem', 'message'],
  ]
    .map((path) =>
      path.reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], content),
    )
    .find((value) => typeof value === 'object' && value !== null)
  return found === undefined ? null : (found as Localized)
}
