import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ROOT } from '../tree.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'careline-lint-'))
copyFileSync(path.join(ROOT, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the linter, with our settings, says of one planted file. */
function lint(file: string, text: string): string {
  const place = path.join(folder, file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, text)
  const done = spawnSync(path.join(ROOT, 'node_modules/.bin/oxlint'), ['--format=json', file], {
    cwd: folder,
    encoding: 'utf8',
  })
  rmSync(place)
  return done.status === 0 ? '' : done.stdout + done.stderr
}

const ENGINE = "import { Engine } from 'json-rules-engine'\nexport const engine = new Engine()\n"
const LIQUID = "import { Liquid } from 'liquidjs'\nexport const liquid = new Liquid()\n"
const ROUTER = "import { appRouter } from '@careline/api'\nexport const router = appRouter\n"

it.each([
  ['packages/rules/src/domains/eligibility/decide.ts', ENGINE, /packages\/rules\/src\/engine/],
  ['packages/rules/src/domains/eligibility/decide.test.ts', ENGINE, /packages\/rules\/src\/engine/],
  ['packages/content/src/templates/render.ts', ENGINE, /packages\/rules\/src\/engine/],
  ['packages/rules/src/engine/run.ts', LIQUID, /packages\/content\/src\/templates/],
  ['packages/api/src/release/publish.ts', ENGINE, /packages\/rules\/src\/engine/],
  ['apps/server/src/main.ts', LIQUID, /packages\/content\/src\/templates/],
  ['packages/api/src/release/publish.ts', "import { eq } from 'drizzle-orm'\nexport const x = eq\n", /port/],
  ['packages/api/src/release/publish.ts', "import { x } from '@careline/db'\nexport const y = x\n", /port/],
  ['apps/admin/src/client.ts', ROUTER, /import type/],
  ['packages/rules/src/a.ts', "import { join } from 'node:path'\nexport const x = join\n", /argument/],
  ['packages/rules/src/a.ts', 'export const x = Date.now()\n', /`now`/],
  ['packages/campaign-next/src/a.ts', 'export const x = Math.random()\n', /argument/],
  ['packages/content/src/a.ts', "export const x = process.env['X']\n", /argument/],
  ['packages/campaign/src/a.ts', 'export const x = crypto.randomUUID()\n', /argument/],
  ['packages/api/src/a.ts', "console.log('x')\n", /console/],
])('stops %s: %s', (file, text, message) => {
  expect(lint(file, text)).toMatch(message)
})

it.each([
  ['packages/rules/src/engine/run.ts', ENGINE],
  ['packages/content/src/templates/render.ts', LIQUID],
  ['apps/admin/src/client.ts', "import type { AppRouter } from '@careline/api'\nexport type Router = AppRouter\n"],
  ['scripts/a.ts', "console.log('x')\n"],
  ['packages/campaign/src/a.test.ts', 'export const x = Date.now()\n'],
])('lets %s pass: %s', (file, text) => {
  expect(lint(file, text)).toBe('')
})
