import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { test as base, type Browser, type Page } from '@playwright/test'
import { startServer, temporaryDirectory, type ServerProcess } from './server-process.ts'

const CLI = path.join(import.meta.dirname, '..', '..', 'cli', 'src', 'main.ts')
const run = promisify(execFile)

/** The files of a demonstration population, as a person would make them. */
export async function demoFiles(directory: string, count: number) {
  await mkdir(directory, { recursive: true })
  await run(process.execPath, [CLI, 'demo-customers', '--count', String(count), '--seed', '1', '--out', directory])
  return {
    customers: path.join(directory, 'customers.csv'),
    khccWave1: path.join(directory, 'khcc-wave-1.csv'),
    longTenure: path.join(directory, 'long-tenure.csv'),
  }
}

interface Account {
  username: string
  password: string
}

/** A page of one person's own, signed in by the sign-in page itself. */
export async function signIn(
  browser: Browser,
  server: ServerProcess,
  app: 'admin' | 'agent',
  username: string,
): Promise<Page> {
  const answer = await fetch(`${server.url}/api/trpc/session.demoAccounts`)
  const { result } = (await answer.json()) as { result: { data: Account[] } }
  const account = result.data.find((candidate) => candidate.username === username)
  if (!account) throw new Error(`no demonstration account ${username}`)
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  await page.goto(`${server.url}/${app}/`)
  await page.getByLabel('Tên đăng nhập').fill(account.username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('button', { name: /Tài khoản của/ }).waitFor()
  return page
}

interface TestFixtures {
  /** How many demonstration customers the server makes for itself at its start; none unless a file of tests asks. */
  customers: number
  /** One server for each file of tests, with an empty data directory of its own: no file sees what another has changed. */
  server: ServerProcess
}

/** The server of the file of tests that a worker is at. A worker takes one file after the other, whole. */
class FileServer {
  #file?: string
  #server?: ServerProcess
  #directory?: Awaited<ReturnType<typeof temporaryDirectory>>

  async of(file: string, customers: number): Promise<ServerProcess> {
    if (this.#server && this.#file === file) return this.#server
    await this.end()
    this.#file = file
    this.#directory = await temporaryDirectory()
    this.#server = await startServer(this.#directory.path, { CARELINE_DEMO_CUSTOMERS: String(customers) })
    return this.#server
  }

  async end(): Promise<void> {
    await this.#server?.stop()
    await this.#directory?.remove()
    this.#server = undefined
    this.#directory = undefined
  }
}

export const test = base.extend<TestFixtures, { fileServer: FileServer }>({
  customers: [0, { option: true }],
  fileServer: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants the fixtures used as a pattern, also when there are none
    async ({}, use) => {
      const fileServer = new FileServer()
      await use(fileServer)
      await fileServer.end()
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ fileServer, customers }, use, { file }) => {
      await use(await fileServer.of(file, customers))
    },
    { timeout: 120_000 },
  ],
})

export { expect } from '@playwright/test'
