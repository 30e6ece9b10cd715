import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'

const MAIN = path.join(import.meta.dirname, '..', 'src', 'main.ts')
/** What Node made of the sources at one start serves the next: it looks itself whether they are the same. */
const COMPILED = path.join(import.meta.dirname, '..', '..', '..', '.tools', 'compiled')

export interface ServerProcess {
  url: string
  dataDirectory: string
  process: ChildProcess
  /** What it has printed so far. */
  output: () => string
  /** Ends it as a person would, and resolves to its exit code. */
  stop: () => Promise<number | null>
  /** Pulls the plug. */
  kill: () => Promise<void>
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** A data directory of the test's own, and the way to remove it. */
export async function temporaryDirectory(): Promise<{ path: string; remove: () => Promise<void> }> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'careline-e2e-'))
  return { path: directory, remove: () => rm(directory, { recursive: true, force: true }) }
}

/** Starts the real server, on a free port unless one is given, and resolves once it says that it is ready. @throws with what it printed when it ends before that. */
export async function startServer(
  dataDirectory: string,
  variables: Record<string, string> = {},
): Promise<ServerProcess> {
  const port = Number(variables['PORT'] ?? (await freePort()))
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: COMPILED,
      PORT: String(port),
      CARELINE_DATA_DIR: dataDirectory,
      CARELINE_DEMO_CUSTOMERS: '0',
      LOG_LEVEL: 'warn',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('Careline ready:')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready:\n${printed}`)))
  })
  await ready
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    url: `http://localhost:${port}`,
    dataDirectory,
    process: child,
    output: () => printed,
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM')
      return child.exitCode ?? ended
    },
    async kill() {
      if (child.exitCode !== null) return
      child.kill('SIGKILL')
      await ended
    },
  }
}
