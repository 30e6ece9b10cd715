import { expect, it } from 'vitest'
import { plantedTree } from '../tree.ts'
import { anchors, links } from './links.ts'

const says = (files: Record<string, string>) =>
  links.check(plantedTree(files)).map(({ line, message }) => [line, message])

it('finds a link to a file or heading that is not there', () => {
  const page = 'a\n[b](gone.md) and [c](../README.md#gone)\n[d](#gone)'
  expect(says({ 'docs/a.md': page, 'README.md': '# Here' })).toEqual([
    [2, expect.stringContaining('gone.md, which is not there')],
    [2, expect.stringContaining('README.md has no such heading')],
    [3, expect.stringContaining('docs/a.md has no such heading')],
  ])
})

it('takes links to files, folders, headings and elsewhere, and leaves code alone', () => {
  const page =
    '# A\n[b](b.md#two-words) [c](../packages/c/) [d](#a) [e](https://e.vn/x)\n`[f](f.md)`\n```md\n[g](g.md)\n```'
  expect(says({ 'docs/a.md': page, 'docs/b.md': '## Two words', 'packages/c/d.ts': '' })).toEqual([])
})

it('names headings as GitHub does', () => {
  const page = '# A `b.c`, d!\n```md\n# no\n```\n## Gói cước\n## coverage\n## Coverage'
  expect([...anchors(page)]).toEqual(['a-bc-d', 'gói-cước', 'coverage', 'coverage-1'])
})
