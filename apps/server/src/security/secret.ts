import { hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/**
 * The server's secret: the one given, else one that is made once and kept in the data directory, readable by its owner alone.
 * Written whole or not at all, so that a kill in between leaves no half secret.
 */
export function loadSecret(given: string | undefined, dataDirectory: string): string {
  if (given !== undefined) return given
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
  const file = path.join(dataDirectory, 'secret')
  const fresh = `${file}.${process.pid}`
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  try {
    writeFileSync(fresh, randomBytes(32).toString('hex'), { mode: 0o600 })
    chmodSync(fresh, 0o600)
    linkSync(fresh, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(fresh, { force: true })
  }
  return readFileSync(file, 'utf8').trim()
}

/** A key of its own for each use, so that one that leaks says nothing of another. */
export const deriveKey = (secret: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `careline ${use}`, 32))
