import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { hashOfSources } from './sources.ts'

const WEB_APPS = ['admin', 'agent']

/**
 * Builds each web app whose sources differ from those of its last build; none differs at most starts. The stamp is
 * written last, so that a build that was killed is done again.
 *
 * @returns the apps whose build failed
 */
export async function buildWebApps(root: string): Promise<string[]> {
  const failed = await Promise.all(WEB_APPS.map((app) => buildIfChanged(root, app)))
  return WEB_APPS.filter((_, index) => failed[index] === false)
}

async function buildIfChanged(root: string, app: string): Promise<boolean> {
  const folder = path.join(root, 'apps', app)
  if (!existsSync(path.join(folder, 'index.html'))) return true
  const stamp = path.join(root, '.tools', `web-${app}.stamp`)
  const hash = hashOfSources(root, app)
  const built = existsSync(path.join(folder, 'dist', 'index.html'))
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true
  process.stderr.write(`Building the ${app} app …\n`)
  rmSync(stamp, { force: true })
  const vite = path.join(folder, 'node_modules', '.bin', process.platform === 'win32' ? 'vite.cmd' : 'vite')
  const child = spawn(vite, ['build', '--logLevel', 'warn'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) return false
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
  return true
}
