import path from 'node:path'
import type { Tree } from '../tree.ts'
import { isTest, sources, type Source } from './source.ts'
import type { Violation, Wall } from './wall.ts'

const PURE = ['rules', 'content', 'campaign']

/**
 * Which rooms of ours a room may open. Turbo's tags cannot say that two pure packages must not know each other.
 * A campaign's own package (`campaign-<name>`) is data on the pure packages; `ports` of api are types for adapters.
 */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'packages/rules': [],
  'packages/content': [],
  'packages/campaign': ['rules', 'content'],
  'packages/campaign-*': PURE,
  'packages/api': PURE,
  'packages/db': ['api', ...PURE],
  'packages/channels': ['api', ...PURE],
  'packages/ui': PURE,
  'apps/admin': ['ui', 'api', ...PURE],
  'apps/agent': ['ui', 'api', ...PURE],
  'apps/cli': ['db', 'api', 'campaign-*', ...PURE],
  'apps/server': ['api', 'db', 'channels', 'ui', 'admin', 'agent', 'campaign-*', ...PURE],
}

/** What the tests of a room may open beside that, as devDependencies: real data to prove things on. */
const TEST_DOORS: Readonly<Record<string, readonly string[]>> = { 'packages/db': ['campaign-*'] }

/** Folders whose children are neighbours that must not know each other. */
const NEIGHBOURS = [
  {
    above: /^packages\/rules\/src\/domains\/([^/]+)\//,
    what: 'domain',
    instead: 'move what both need up, out of domains/',
  },
  {
    above: /^apps\/[^/]+\/src\/features\/([^/]+)\//,
    what: 'feature',
    instead: 'move what both need up, out of features/',
  },
]

export const doors: Wall = {
  name: 'doors',
  check: (tree) => [
    ...tree.files
      .filter((file) => /^(apps|packages)\/[^/]+\/package\.json$/.test(file))
      .flatMap((file) => manifest(file, tree)),
    ...sources(tree, (file) => /^(apps|packages)\//.test(file)).flatMap(imports),
  ],
}

function manifest(file: string, tree: Tree): Violation[] {
  const room = path.posix.dirname(file)
  const pattern = room.replace(/^packages\/campaign-.*/, 'packages/campaign-*')
  const allowed = DOORS[pattern]
  if (!allowed)
    return [{ file, message: `is a room that scripts/walls/doors.ts does not know: say there what it may open.` }]
  const { dependencies, devDependencies } = JSON.parse(tree.read(file)) as Record<string, Record<string, string>>
  const closed = (opened: Record<string, string> | undefined, open: readonly string[]): string[] =>
    Object.keys(opened ?? {})
      .filter((name) => name.startsWith('@careline/'))
      .map((name) => name.slice('@careline/'.length))
      .filter((name) => !open.includes(name.replace(/^campaign-.*/, 'campaign-*')))
  const forTests = [...allowed, ...(TEST_DOORS[room] ?? [])]
  return [...closed(dependencies, allowed), ...closed(devDependencies, forTests)].map((name) => ({
    file,
    message: `opens ${name}, and ${room} may only open ${allowed.join(', ') || 'nothing of ours'}: declare a port, or move the code.`,
  }))
}

function imports(source: Source): Violation[] {
  const room = source.file.split('/').slice(0, 2).join('/')
  const forTests = isTest(source.file) || source.file.includes('/testing/')
  return requests(source).flatMap(({ name, start }) => {
    const at = { file: source.file, line: source.lineOf(start) }
    if (!forTests && /^@careline\/[^/]+\/testing$/.test(name))
      return [{ ...at, message: `opens ${name}, which is there for tests alone.` }]
    if (forTests && name === 'react-dom/client')
      return [{ ...at, message: `draws by itself what outlives the test: draw with @careline/ui/testing.` }]
    if (!name.startsWith('.')) return []
    const target = path.posix.join(path.posix.dirname(source.file), name)
    if (!target.startsWith(`${room}/`))
      return [{ ...at, message: `reaches into ${target}: import what the other package's entry exports.` }]
    return NEIGHBOURS.flatMap(({ above, what, instead }) => {
      const mine = above.exec(source.file)?.[1]
      const other = above.exec(target)?.[1]
      if (!mine || !other || mine === other) return []
      return [{ ...at, message: `${what} ${mine} imports ${what} ${other}: ${instead}.` }]
    })
  })
}

/** Every module that a file names: imports, re-exports and `import()` of a fixed name. */
function requests({ module, text }: Source): { name: string; start: number }[] {
  const fixed = [
    ...module.staticImports.map((statement) => statement.moduleRequest),
    ...module.staticExports.flatMap((statement) => statement.entries.map((entry) => entry.moduleRequest)),
  ].flatMap((request) => (request ? [{ name: request.value, start: request.start }] : []))
  const dynamic = module.dynamicImports
    .map(({ moduleRequest: { start, end } }) => ({ name: text.slice(start + 1, end - 1), start }))
    .filter(({ name }) => !name.includes('$'))
  return [...fixed, ...dynamic]
}
