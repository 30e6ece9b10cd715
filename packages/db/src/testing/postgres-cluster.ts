import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { findPostgresPrograms, type PostgresPrograms } from './postgres-programs.ts'

/** A PostgreSQL of the tests' own. */
export interface PostgresCluster {
  /** Superuser connection to the database `postgres`; make a database for each test file beside it. */
  readonly url: string
  /** Stops the server and removes its files. */
  stop(): Promise<void>
}

// PostgreSQL takes the shell's place; the watcher stops it and removes its files as soon as standard input ends,
// which also happens when the test process is killed and can clean up nothing itself.
const RUN_UNTIL_INPUT_ENDS = `dir=$1; shift
exec 3<&0
( cat <&3 >/dev/null; kill -INT $$; while kill -0 $$; do sleep 0.1; done; rm -rf "$dir" ) >/dev/null 2>&1 &
exec "$@"`

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  timezone: 'UTC',
}

/**
 * Starts a throw-away PostgreSQL (15 or newer) on a free loopback port, with nothing of it outside one temporary
 * folder. It ends with `stop()`, and at the latest with this process.
 *
 * @throws when PostgreSQL's programs are missing or it does not start; the message holds what it said.
 */
export async function startPostgres(
  find: (scratch: string) => PostgresPrograms | null = findPostgresPrograms,
): Promise<PostgresCluster> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'careline-pg-'))
  try {
    const programs = find(folder)
    if (!programs) throw new Error('There is no PostgreSQL here.')
    const owner = unprivilegedOwner()
    if (owner) giveTo(folder, owner)
    const options = { ...owner, cwd: folder, env: programs.env }
    const data = path.join(folder, 'data')
    const args = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync']
    const made = spawnSync(path.join(programs.bin, 'initdb'), args, { ...options, encoding: 'utf8' })
    if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)
    for (let attempt = 1; ; attempt++) {
      const port = await freePort()
      const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
      const server = spawn(
        '/bin/sh',
        ['-c', RUN_UNTIL_INPUT_ENDS, 'sh', folder, path.join(programs.bin, 'postgres'), '-D', data, ...settings],
        { ...options, stdio: ['pipe', 'ignore', 'pipe'] },
      )
      const log = await readiness(server)
      if (log === null)
        return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop: () => stop(server, folder) }
      // Another process may have taken the port between our look and PostgreSQL's.
      if (attempt === 5 || !/could not bind|in use/i.test(log)) throw new Error(`PostgreSQL did not start:\n${log}`)
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** Resolves to null once the server takes connections, else to what it said before it ended. */
function readiness(server: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    let log = ''
    server.stderr?.on('data', (chunk) => {
      log += String(chunk)
      if (!log.includes('ready to accept connections')) return
      server.stderr?.removeAllListeners('data').resume()
      // A test run that forgets to stop the cluster must still be able to end; the end of its input stops the server.
      for (const handle of [server, server.stderr, server.stdin]) (handle as { unref?: () => void }).unref?.()
      resolve(null)
    })
    server.once('error', (error) => resolve(error.message))
    server.once('exit', () => resolve(log))
  })
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    server.ref()
    const ended = once(server, 'exit')
    server.stdin?.end()
    await ended
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** PostgreSQL refuses to run as root: there it runs as the user made for it, else as nobody. */
function unprivilegedOwner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const users = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL cannot run as root, and this machine has neither a user postgres nor nobody.')
}

function giveTo(folder: string, owner: { uid: number; gid: number }): void {
  chownSync(folder, owner.uid, owner.gid)
  chmodSync(folder, 0o700)
  for (const entry of readdirSync(folder)) chmodSync(path.join(folder, entry), 0o755)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.')
  return address.port
}
