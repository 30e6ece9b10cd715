// Brings the project's own Node and pnpm to a machine that has only Node 20 and npm, installs
// what the lockfile says, then runs the command given. It depends on nothing but Node itself.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const TOOLS = path.join(ROOT, '.tools')
const NODE_VERSION = '24.21.0'
const PNPM_VERSION = '12.21.0'
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const say = (line) => process.stderr.write(`${line}\n`)

const LOCK = path.join(TOOLS, 'boot.lock')

/**
 * Waits for another boot of this checkout, and takes over from one that died. The lock names its holder and the
 * installer that it runs: a boot that was killed leaves its installer behind, and two of them must not meet.
 */
async function lock() {
  mkdirSync(TOOLS, { recursive: true })
  for (let told = false; !claim(LOCK);) {
    const holders = holdersOf(LOCK)
    if (holders.some(isAlive)) {
      if (!told) say(`Another start (process ${holders[0].split('@')[0]}) is installing; waiting for it.`)
      told = true
    } else if (claim(`${LOCK}.takeover`)) {
      // Looked at again under a lock of its own, so that nobody removes what another has just taken.
      if (!holdersOf(LOCK).some(isAlive)) rmSync(LOCK, { force: true })
      rmSync(`${LOCK}.takeover`, { force: true })
    } else if (!holdersOf(`${LOCK}.takeover`).some(isAlive)) rmSync(`${LOCK}.takeover`, { force: true })
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  let held = true
  return () => {
    if (held) rmSync(LOCK, { force: true })
    held = false
  }
}

/** Makes the file with this process's mark in it, in one step, unless it is there. */
function claim(file) {
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, markOf(process.pid))
  try {
    linkSync(mine, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(mine, { force: true })
  }
}

function holdersOf(file) {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}

/**
 * A process by number and, where the system tells it, by start: numbers are given again, above all in containers.
 * There a dead process may also stay listed for ever, for want of a parent that asks how it ended.
 */
function markOf(pid) {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return `${pid}@`
  const [state, ...numbers] = readFileSync(file, 'utf8').split(') ').pop().split(' ')
  return state === 'Z' ? `${pid}@ended` : `${pid}@${numbers[18]}`
}

function isAlive(mark) {
  const pid = Number(mark.split('@')[0])
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return markOf(pid) === mark
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The environment without what npm tells its scripts: pnpm would take it for its own settings. */
function cleanEnvironment() {
  const kept = /^npm_config_(registry|proxy|https?_proxy|noproxy|ca|cafile|cache|strict_ssl|@.*:registry|\/\/.*)$/i
  const entries = Object.entries(process.env).filter(
    ([key]) => !/^npm_(config|lifecycle|package|command|node|execpath)/i.test(key) || kept.test(key),
  )
  const pnpm = readdirSync(path.join(TOOLS, 'node_modules', '@pnpm')).find((name) => name.startsWith('exe.'))
  const first = [
    pnpm && path.join(TOOLS, 'node_modules', '@pnpm', pnpm),
    path.join(TOOLS, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin'),
    path.join(TOOLS, 'node_modules', '.bin'),
    path.join(ROOT, 'node_modules', '.bin'),
  ]
  return { ...Object.fromEntries(entries), PATH: [...first, process.env.PATH].filter(Boolean).join(path.delimiter) }
}

/** The installer that runs now: it gets our signals, and the lock stays until it has ended. */
let installer = null

async function must(command, args, env, what) {
  const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  installer = child
  if (child.pid) writeFileSync(LOCK, `${markOf(process.pid)}\n${markOf(child.pid)}`)
  const why = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code) => resolve(code === 0 ? null : `exit code ${code}`))
  })
  installer = null
  if (why === null) return
  say(`\n${what} failed (${why}). Mend what the lines above say, then start again.`)
  process.exit(1)
}

/** Runs `work` unless `stamp` already says that it was done for `key`. The stamp is written last, so a kill in between repeats the work. */
async function once(stamp, key, work) {
  const file = path.join(TOOLS, stamp)
  if (existsSync(file) && readFileSync(file, 'utf8') === key) return
  rmSync(file, { force: true })
  await work()
  writeFileSync(file, key)
}

function hashOfManifests() {
  const hash = createHash('sha256')
  const manifests = ['apps', 'packages'].flatMap((folder) =>
    existsSync(path.join(ROOT, folder))
      ? readdirSync(path.join(ROOT, folder)).map((name) => path.join(ROOT, folder, name, 'package.json'))
      : [],
  )
  for (const file of ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml']
    .map((name) => path.join(ROOT, name))
    .concat(manifests.sort((a, b) => (a < b ? -1 : 1))))
    if (existsSync(file)) hash.update(file.slice(ROOT.length)).update(readFileSync(file))
  return hash.digest('hex')
}

const release = await lock()
process.on('exit', release)
for (const signal of SIGNALS) process.on(signal, () => (installer ? installer.kill(signal) : process.exit(130)))
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
await once('tools.stamp', `${nodePackage}@${NODE_VERSION} pnpm@${PNPM_VERSION}`, async () => {
  say(`Bringing Node ${NODE_VERSION} and pnpm ${PNPM_VERSION} into .tools …`)
  // npm takes a half unpacked package for a whole one.
  rmSync(path.join(TOOLS, 'node_modules'), { recursive: true, force: true })
  await must(
    'npm',
    [
      'install',
      '--prefix',
      TOOLS,
      '--ignore-scripts',
      '--no-save',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `${nodePackage}@${NODE_VERSION}`,
      `pnpm@${PNPM_VERSION}`,
    ],
    process.env,
    'Installing Node and pnpm',
  )
})
const env = cleanEnvironment()
const frozen = process.argv[2] === '--update-lockfile' ? [] : ['--frozen-lockfile']
await once('install.stamp', existsSync(path.join(ROOT, 'node_modules')) ? hashOfManifests() : 'none', async () => {
  say('Installing what the lockfile names …')
  await must('pnpm', ['install', ...frozen, '--prefer-offline', '--reporter=append-only'], env, 'pnpm install')
})
// Again, for an update of the lockfile changed what the stamp is about.
writeFileSync(path.join(TOOLS, 'install.stamp'), hashOfManifests())
release()
for (const signal of SIGNALS) process.removeAllListeners(signal)

const [command, ...args] = process.argv.slice(frozen.length === 0 ? 3 : 2)
if (command === undefined) process.exit(0)
const child = spawn(command, args, { cwd: process.cwd(), env, stdio: 'inherit', shell: process.platform === 'win32' })
for (const signal of SIGNALS)
  // Ctrl-C in a terminal reaches the command by itself; sent twice it would look like impatience.
  process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal))
child.on('error', (error) => {
  say(`Could not run ${command}: ${error.message}`)
  process.exit(1)
})
child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)))
