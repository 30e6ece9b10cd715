import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

export const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** Runs a command to its end, from the project's root. */
export function run(command: string, args: string[], environment: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, LANG: 'vi_VN.UTF-8', ...environment } })
    const ran: Ran = { code: null, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.stderr += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ ...ran, code }))
  })
}

/** Runs `careline` in a process of its own, the way `npm run careline` does, without npm's half second. */
export function careline(...args: string[]): Promise<Ran> {
  return run(process.execPath, ['apps/cli/src/main.ts', ...args])
}

export interface Folder {
  path: string
  /** Writes a file and gives its path. */
  file(name: string, content: string | Uint8Array): string
  remove(): void
}

export function temporaryFolder(): Folder {
  const folder = mkdtempSync(path.join(tmpdir(), 'careline-cli-'))
  return {
    path: folder,
    file(name, content) {
      const file = path.join(folder, name)
      writeFileSync(file, content)
      return file
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The NDJSON lines of an answer. */
export function lines(ran: Ran): Record<string, unknown>[] {
  return ran.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}
