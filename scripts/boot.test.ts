import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ROOT } from './tree.ts'

let folder: string

// An npm that brings a pnpm, both of which write when they start and end, and wait while the file `hold` is there.
const installer = (name: string, then: string) => `#!/bin/sh
echo "${name} start" >> "$BOOT_TEST/log"
while [ -e "$BOOT_TEST/hold" ]; do sleep 0.02; done
${then}
echo "${name} end" >> "$BOOT_TEST/log"
`
const PNPM = installer('pnpm', 'mkdir -p "$BOOT_TEST/node_modules"')
const NPM = installer(
  'npm',
  `d="$BOOT_TEST/.tools/node_modules/@pnpm/exe.test"; mkdir -p "$d"; cp "$BOOT_TEST/fake/pnpm" "$d/pnpm"`,
)

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'careline-boot-'))
  for (const name of ['scripts', 'fake', 'bin']) mkdirSync(path.join(folder, name))
  copyFileSync(path.join(ROOT, 'scripts/boot.mjs'), path.join(folder, 'scripts/boot.mjs'))
  writeFileSync(path.join(folder, 'package.json'), '{}')
  for (const [file, text] of [
    ['bin/npm', NPM],
    ['fake/pnpm', PNPM],
  ] as const) {
    writeFileSync(path.join(folder, file), text)
    chmodSync(path.join(folder, file), 0o755)
  }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function boot() {
  const child = spawn(process.execPath, ['scripts/boot.mjs', process.execPath, '-p', '"ran"'], {
    cwd: folder,
    env: {
      ...process.env,
      BOOT_TEST: folder,
      PATH: `${path.join(folder, 'bin')}${path.delimiter}${process.env['PATH']}`,
    },
  })
  const said = { text: '' }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said.text += String(chunk)))
  return { child, said, ended: once(child, 'close').then(([code]) => ({ code, text: said.text })) }
}
const log = () => {
  const file = path.join(folder, 'log')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
}
const hold = () => writeFileSync(path.join(folder, 'hold'), '')
const letGo = () => rmSync(path.join(folder, 'hold'))
const ONE_INSTALL = ['npm start', 'npm end', 'pnpm start', 'pnpm end']

it('installs once, then runs the command at once', async () => {
  expect(await boot().ended).toMatchObject({ code: 0, text: expect.stringContaining('ran') })
  expect(await boot().ended).toMatchObject({ code: 0, text: 'ran\n' })
  expect(log()).toEqual(ONE_INSTALL)
})

it('lets one of three boots at once install while the others wait', async () => {
  const endings = await Promise.all([boot(), boot(), boot()].map(({ ended }) => ended))
  expect(endings.map(({ code }) => code)).toEqual([0, 0, 0])
  expect(log()).toEqual(ONE_INSTALL)
})

it('after a kill in mid-install waits for the orphaned installer, then does it again', async () => {
  hold()
  const first = boot()
  await vi.waitFor(() => expect(log()).toEqual(['npm start']), { timeout: 10_000 })
  first.child.kill('SIGKILL')
  const second = boot()
  await vi.waitFor(() => expect(second.said.text).toMatch(/is installing; waiting for it/), { timeout: 10_000 })
  letGo()
  expect(await second.ended).toMatchObject({ code: 0, text: expect.stringContaining('ran') })
  expect(log()).toEqual(['npm start', 'npm end', ...ONE_INSTALL])
})

it('installs again when a manifest changed, and leaves the tools alone', async () => {
  await boot().ended
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "changed" }')
  expect((await boot().ended).code).toBe(0)
  expect(log()).toEqual([...ONE_INSTALL, 'pnpm start', 'pnpm end'])
})

it('says what failed and leaves no lock', async () => {
  writeFileSync(path.join(folder, 'bin/npm'), '#!/bin/sh\nexit 7\n')
  expect(await boot().ended).toMatchObject({
    code: 1,
    text: expect.stringMatching(/Installing Node and pnpm failed \(exit code 7\)/),
  })
  expect(existsSync(path.join(folder, '.tools/boot.lock'))).toBe(false)
})
