import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/** Another living process has the data directory; two would destroy it. */
export class DirectoryInUseError extends Error {
  readonly directory: string
  readonly pid: number
  constructor(directory: string, pid: number) {
    super(
      `The data directory ${directory} is in use by process ${pid}. Stop that process, or start with another CARELINE_DATA_DIR.`,
    )
    this.name = 'DirectoryInUseError'
    this.directory = directory
    this.pid = pid
  }
}

interface Holder {
  pid: number
  /** Tells two processes apart that had the same id, one after the other. Null where the system does not say. */
  born: string | null
}

const held = new Set<string>()

/**
 * Makes this process the only one that uses `directory`, which PGlite itself does not guard. A lock left behind by a
 * process that is gone is taken over.
 *
 * @returns releases the lock
 * @throws DirectoryInUseError
 */
export function lockDirectory(directory: string): () => void {
  const lock = path.join(path.resolve(directory), 'careline.lock')
  const mine = `${lock}.${process.pid}`
  if (held.has(lock)) throw new DirectoryInUseError(directory, process.pid)
  writeFileSync(mine, JSON.stringify({ pid: process.pid, born: bornOf(process.pid) } satisfies Holder))
  try {
    for (;;) {
      try {
        // A link appears whole or not at all, unlike a file that is created and then written.
        linkSync(mine, lock)
        held.add(lock)
        return () => {
          held.delete(lock)
          rmSync(lock, { force: true })
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const holder = holderOf(lock)
      if (holder && lives(holder)) throw new DirectoryInUseError(directory, holder.pid)
      removeDead(lock, holder)
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

/** Removes the lock only if it is still the dead one's: another process may have taken it over since we looked. */
function removeDead(lock: string, dead: Holder | null): void {
  const aside = `${lock}.${process.pid}.dead`
  try {
    renameSync(lock, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const taken = holderOf(aside)
  if (taken && (taken.pid !== dead?.pid || taken.born !== dead.born)) renameSync(aside, lock)
  rmSync(aside, { force: true })
}

function holderOf(lock: string): Holder | null {
  try {
    const { pid, born } = JSON.parse(readFileSync(lock, 'utf8')) as Partial<Holder>
    return typeof pid === 'number' ? { pid, born: born ?? null } : null
  } catch {
    return null
  }
}

function lives({ pid, born }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = bornOf(pid)
  return born === null || now === null || born === now
}

/** On Linux, the boot and the moment in it at which the process started. */
function bornOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The process's name, in brackets, may itself hold blanks and brackets.
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return started === undefined ? null : `${boot}:${started}`
  } catch {
    return null
  }
}
