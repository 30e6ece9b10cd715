// Brings the project's own Node and pnpm to a machine that has only Node 20 and npm, installs
// what the lockfile says, then runs the command given. It depends on nothing but Node itself.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const TOOLS = path.join(ROOT, '.tools')
const NODE_VERSION = '24.21.0'
const PNPM_VERSION = '12.21.0'
const say = (line) => process.stderr.write(`${line}\n`)

/** Waits for another boot of this checkout, and takes over from one that died. */
async function lock() {
  mkdirSync(TOOLS, { recursive: true })
  const file = path.join(TOOLS, 'boot.lock')
  for (let told = false; ; told = true) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = Number(existsSync(file) ? readFileSync(file, 'utf8') : 0)
    if (!isAlive(holder)) rmSync(file, { force: true })
    else if (!told) say(`Another start (process ${holder}) is installing; waiting for it.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function isAlive(pid) {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
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

function must(command, args, env, what) {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status === 0) return
  say(
    `\n${what} failed (${done.error?.message ?? `exit code ${done.status}`}). Mend what the lines above say, then start again.`,
  )
  process.exit(1)
}

/** Runs `work` unless `stamp` already says that it was done for `key`. The stamp is written last, so a kill in between repeats the work. */
function once(stamp, key, work) {
  const file = path.join(TOOLS, stamp)
  if (existsSync(file) && readFileSync(file, 'utf8') === key) return
  rmSync(file, { force: true })
  work()
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
    .concat(manifests.sort()))
    if (existsSync(file)) hash.update(file.slice(ROOT.length)).update(readFileSync(file))
  return hash.digest('hex')
}

const release = await lock()
process.on('exit', release)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
once('tools.stamp', `${nodePackage}@${NODE_VERSION} pnpm@${PNPM_VERSION}`, () => {
  say(`Bringing Node ${NODE_VERSION} and pnpm ${PNPM_VERSION} into .tools …`)
  must(
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
once('install.stamp', existsSync(path.join(ROOT, 'node_modules')) ? hashOfManifests() : 'none', () => {
  say('Installing what the lockfile names …')
  must('pnpm', ['install', ...frozen, '--prefer-offline', '--reporter=append-only'], env, 'pnpm install')
})
if (frozen.length === 0 || !existsSync(path.join(TOOLS, 'install.stamp'))) say('Installed.')
writeFileSync(path.join(TOOLS, 'install.stamp'), hashOfManifests())
release()
process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM').removeAllListeners('SIGHUP')

const [command, ...args] = process.argv.slice(frozen.length === 0 ? 3 : 2)
if (command === undefined) process.exit(0)
const child = spawn(command, args, { cwd: process.cwd(), env, stdio: 'inherit', shell: process.platform === 'win32' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  say(`Could not run ${command}: ${error.message}`)
  process.exit(1)
})
child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)))
