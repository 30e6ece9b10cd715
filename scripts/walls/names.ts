import path from 'node:path'
import type { Violation, Wall } from './wall.ts'

const EMPTY_NAMES = new Set(['utils', 'util', 'common', 'helpers', 'helper', 'types', 'misc', 'shared'])

/** What stands beside the rooms is what tools look for there, and nothing else. */
const TOP = new Set(
  [
    'apps packages docs scripts .ci README.md LICENSE',
    'package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json turbo.json',
    '.editorconfig .gitattributes .gitignore .knip.jsonc .oxfmtrc.json .oxlintrc.json',
  ].flatMap((names) => names.split(' ')),
)

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
const COMPONENT = /^[A-Z][A-Za-z0-9]*(\.test\.tsx|\.tsx|\.module\.css)$/
const NAMED_BY_US = /^(apps|packages|scripts)\/.*\.(ts|tsx|mjs|css|json)$/
/** Migrations and their snapshots are named by drizzle-kit. */
const NAMED_BY_TOOLS = /\/migrations\//

export const names: Wall = {
  name: 'names',
  check: (tree) => tree.files.flatMap((file) => [...topLevel(file), ...emptyNames(file), ...spelling(file)]),
}

function topLevel(file: string): Violation[] {
  const top = file.split('/')[0] ?? ''
  if (TOP.has(top)) return []
  return [{ file, message: `stands at the top level: put it into apps/, packages/, docs/ or scripts/.` }]
}

function emptyNames(file: string): Violation[] {
  const parts = file
    .split('/')
    .map((part, index, all) => (index === all.length - 1 ? (part.split('.')[0] ?? '') : part))
  const empty = parts.find((part) => EMPTY_NAMES.has(part))
  if (!empty) return []
  return [{ file, message: `is named "${empty}", which says nothing: name it by its noun and put it beside its user.` }]
}

function spelling(file: string): Violation[] {
  const name = path.posix.basename(file)
  if (!NAMED_BY_US.test(file) || NAMED_BY_TOOLS.test(file) || KEBAB.test(name) || COMPONENT.test(name)) return []
  return [{ file, message: 'is neither kebab-case nor, for a React component and its styles, PascalCase: rename it.' }]
}
