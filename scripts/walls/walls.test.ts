import { describe, expect, it } from 'vitest'
import { plantedTree } from '../tree.ts'
import { WALLS } from './all.ts'
import { barrels } from './barrels.ts'
import { doors } from './doors.ts'
import { fileSize } from './file-size.ts'
import { names } from './names.ts'
import { publicApi, publicApiPages } from './public-api.ts'
import { purity } from './purity.ts'
import { texts } from './texts.ts'
import { describe as line, type Wall } from './wall.ts'
import { wholeTests } from './whole-tests.ts'

/** What a wall says of planted files. */
const says = (wall: Wall, files: Record<string, string>) => wall.check(plantedTree(files)).map(line)

it('gives each wall its own name', () => {
  expect(new Set(WALLS.map((wall) => wall.name)).size).toBe(WALLS.length)
})

describe('file size', () => {
  it('counts 300 lines as small enough and 301 as too many', () => {
    expect(says(fileSize, { 'packages/rules/src/a.ts': 'x\n'.repeat(300) })).toEqual([])
    expect(says(fileSize, { 'packages/ui/src/a.css': 'x\n'.repeat(301) })).toEqual([
      expect.stringMatching(/301 lines.*split/),
    ])
  })
  it('leaves migrations, generated files and data alone', () => {
    const long = 'x\n'.repeat(900)
    expect(
      says(fileSize, { 'packages/db/migrations/a.ts': long, 'a/generated/b.ts': long, 'packages/x/a.json': long }),
    ).toEqual([])
  })
})

describe('names', () => {
  it.each([
    ['notes.txt', /top level/],
    ['packages/rules/src/utils/text.ts', /"utils"/],
    ['packages/rules/src/types.ts', /"types"/],
    ['packages/common/package.json', /"common"/],
    ['packages/rules/src/ruleSet.ts', /kebab-case/],
    ['apps/admin/src/Rule_Page.tsx', /kebab-case/],
  ])('refuses %s', (file, message) => {
    expect(says(names, { [file]: '' })).toEqual([expect.stringMatching(message)])
  })
  it('takes kebab-case, components with their styles and tests, and migrations', () => {
    const good = [
      'packages/rules/src/rule-set.test.ts',
      'apps/admin/src/RulePage.tsx',
      'apps/admin/src/RulePage.module.css',
    ]
    const files = [
      ...good,
      'apps/admin/src/RulePage.test.tsx',
      'packages/db/migrations/meta/0000_snapshot.json',
      'README.md',
    ]
    expect(says(names, Object.fromEntries(files.map((file) => [file, ''])))).toEqual([])
  })
})

describe('texts', () => {
  it('finds a path outside the project, a folder of one machine and what was left for later', () => {
    const planted = [`see ${['..', 'shared'].join('/')}/x`, ['', 'work', 'x'].join('/'), ['TO', 'DO'].join('')].join(
      '\n',
    )
    expect(says(texts, { 'docs/a.md': planted })).toHaveLength(3)
  })
})

describe('barrels', () => {
  it('finds `export *` in each of its forms, and a second entry', () => {
    const files = {
      'packages/rules/src/index.ts':
        "export * from './a.ts'\nexport type * from './b.ts'\nexport * as c from './c.ts'\n",
      'packages/rules/src/engine/index.ts': 'export const a = 1\n',
    }
    expect(says(barrels, files)).toHaveLength(4)
  })
  it('takes named exports in the one entry', () => {
    expect(says(barrels, { 'packages/rules/src/index.ts': "export { a, type B } from './a.ts'\n" })).toEqual([])
  })
})

describe('doors', () => {
  const domain = 'packages/rules/src/domains/eligibility/decide.ts'
  it.each([
    [domain, "import { x } from '../gift-tiering/spec.ts'", /domain eligibility imports domain gift-tiering/],
    ['apps/admin/src/features/rules/Page.tsx', "import { x } from '../audience/funnel.ts'", /feature rules imports/],
    ['apps/admin/src/features/rules/Page.tsx', "const x = import('../audience/funnel.ts')", /feature rules imports/],
    ['packages/api/src/a.ts', "export { x } from '../../rules/src/a.ts'", /entry exports/],
    ['apps/agent/src/Page.tsx', "import { draw } from '@careline/ui/testing'", /for tests alone/],
    ['apps/agent/src/page.test.tsx', "import { createRoot } from 'react-dom/client'", /outlives the test/],
  ])('closes %s: %s', (file, text, message) => {
    expect(says(doors, { [file]: text })).toEqual([expect.stringMatching(message)])
  })
  it('leaves a domain its own files and what stands above it', () => {
    expect(says(doors, { [domain]: "import './spec.ts'\nimport '../../document/rule.ts'\nimport 'zod'" })).toEqual([])
  })
  it.each([
    ['packages/rules', 'content'],
    ['packages/api', 'db'],
    ['apps/admin', 'db'],
    ['apps/agent', 'admin'],
    ['packages/campaign-next', 'api'],
  ])('does not let %s open %s', (room, other) => {
    const manifest = JSON.stringify({ devDependencies: { [`@careline/${other}`]: 'workspace:*' } })
    expect(says(doors, { [`${room}/package.json`]: manifest })).toEqual([expect.stringMatching(`opens ${other}`)])
  })
  it('opens a campaign to the tests of db, and not to db itself', () => {
    const opened = { '@careline/campaign-high-value-care': 'workspace:*' }
    expect(says(doors, { 'packages/db/package.json': JSON.stringify({ devDependencies: opened }) })).toEqual([])
    expect(says(doors, { 'packages/db/package.json': JSON.stringify({ dependencies: opened }) })).toHaveLength(1)
  })
  it('asks for the doors of a room that it does not know', () => {
    expect(says(doors, { 'packages/billing/package.json': '{}' })).toEqual([expect.stringMatching(/does not know/)])
  })
})

describe('purity', () => {
  const file = 'packages/campaign/src/plan.ts'
  it.each([
    'new Date()',
    'Date()',
    'new Date(2022, 9, 28)',
    'day.getHours()',
    'day.setDate(1)',
    'Temporal.Now.instant()',
  ])('refuses %s', (text) => {
    expect(says(purity, { [file]: `export const x = ${text}\n` })).toHaveLength(1)
  })
  it('takes a moment that was given, its UTC parts and prose', () => {
    const text = '// not new Date()\nexport const x = new Date(now).getUTCHours() + Date.UTC(2022, 9, 28)\n'
    expect(says(purity, { [file]: text })).toEqual([])
  })
  it('leaves tests and other rooms alone', () => {
    const text = 'new Date()'
    expect(says(purity, { 'packages/campaign/src/plan.test.ts': text, 'apps/server/src/clock.ts': text })).toEqual([])
  })
})

describe('whole tests', () => {
  const partial = ['skip', 'only', 'todo'].map((word) => `it.${word}('x', () => {})`)
  it.each([...partial, "test.describe.skip('x', () => {})", "describe.runIf(x)('y', () => {})"])(
    'refuses %s',
    (text) => {
      expect(says(wholeTests, { 'packages/rules/src/a.test.ts': text })).toHaveLength(1)
    },
  )
  it('takes tests that run, and code that has a word in common with them', () => {
    expect(says(wholeTests, { 'packages/rules/src/a.test.ts': "it.each([1])('x', () => rows.skip(1))" })).toEqual([])
  })
})

describe('public API', () => {
  const entry = { 'packages/rules/src/index.ts': "export { decide, type Decision } from './decide.ts'\n" }
  it('names what to run when a page is missing, old or about nothing', () => {
    expect(says(publicApi, entry)).toEqual([expect.stringMatching(/update-generated/)])
    const old = { ...entry, 'docs/generated/public-api/rules.md': 'old', 'docs/generated/public-api/gone.md': '' }
    expect(says(publicApi, old)).toHaveLength(2)
  })
  it('is content with the page that it makes, which lists values and types', () => {
    const pages = Object.fromEntries(publicApiPages.pages(plantedTree(entry)))
    expect(pages['docs/generated/public-api/rules.md']).toMatch(/## Values\n\n- `decide`\n\n## Types\n\n- `Decision`/)
    expect(says(publicApi, { ...entry, ...pages })).toEqual([])
  })
})
