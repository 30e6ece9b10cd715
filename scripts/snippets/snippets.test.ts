import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { projectTree, ROOT } from '../tree.ts'
import { isQuoted, printedBy, programOf, quotesOf } from './snippets.ts'

const tree = projectTree()
const written = tree.files.filter((file) => file.endsWith('.md') && !file.startsWith('docs/generated/'))
const pages = written
  .map((file) => ({ file, program: programOf(tree.read(file)) }))
  .filter(({ program }) => program.includes("from '@careline/rules'"))
const rules = path.join(ROOT, 'packages/rules')
const folder = mkdtempSync(path.join(os.tmpdir(), 'careline-snippets-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(command: string, args: string[], input?: string): { printed: string[]; failed: string } {
  const done = spawnSync(command, args, { cwd: rules, encoding: 'utf8', ...(input === undefined ? {} : { input }) })
  return { printed: done.stdout.trimEnd().split('\n'), failed: done.status === 0 ? '' : done.stderr + done.stdout }
}

it('finds the pages that show how to use the rules', () => {
  expect(pages.map(({ file }) => file)).toContain('packages/rules/README.md')
})

describe.each(pages)('$file', ({ file, program }) => {
  it('prints what it says that it prints', () => {
    const { printed, failed } = run(process.execPath, ['--input-type=module-typescript'], program)
    expect({ failed, printed }).toEqual({ failed: '', printed: printedBy(program) })
  })

  it('is well typed', () => {
    const name = file.replaceAll(/\W/g, '-')
    writeFileSync(path.join(folder, `${name}.ts`), program)
    const settings = {
      extends: path.join(ROOT, 'tsconfig.base.json'),
      compilerOptions: {
        lib: ['ES2023', 'DOM'],
        types: [],
        paths: { '@careline/rules': [path.join(rules, 'src/index.ts')] },
      },
      files: [`${name}.ts`],
    }
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(settings))
    const tsc = path.join(ROOT, 'node_modules/.bin/tsc')
    expect(run(tsc, ['--project', path.join(folder, `${name}.json`)]).failed).toBe('')
  }, 60_000)
})

it('quotes files as they are', () => {
  const quotes = written.flatMap((page) => quotesOf(tree.read(page)).map((quote) => ({ page, ...quote })))
  expect(quotes.length).toBeGreaterThan(0)
  expect(quotes.filter(({ file, code }) => !isQuoted(code, tree.read(file)))).toEqual([])
})

it('reads a page as one program, and what it prints from the comments', () => {
  const page =
    'x\n```ts\nconst a = 1\n```\n\n```json\n{}\n```\n```ts\nconsole.log(a) // 1\nconsole.log(f("//")) // 2 // 3\n```\n'
  expect(programOf(page)).toBe('const a = 1\n\nconsole.log(a) // 1\nconsole.log(f("//")) // 2 // 3\n')
  expect(printedBy(programOf(page))).toEqual(['1', '2 // 3'])
})

it('leaves quotes out of the program, and knows whose they are', () => {
  const page = '<!-- quotes a/b.ts -->\n\n```ts\nconst a = [\n  1,\n```\n\n```ts\nconst b = 2\n```\n'
  expect(programOf(page)).toBe('const b = 2\n')
  expect(quotesOf(page)).toEqual([{ file: 'a/b.ts', code: 'const a = [\n  1,\n' }])
  expect([isQuoted('a = [\n  1', 'const a = [1, 2]'), isQuoted('a = [2', 'const a = [1, 2]')]).toEqual([true, false])
})
