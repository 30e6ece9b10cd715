import { expect, it } from 'vitest'
import { projectTree, plantedTree } from '../tree.ts'
import { domainPage, domainPageWall } from './domains.ts'

const FILE = 'docs/generated/domains.md'

it('tells of every domain that has a folder, in both languages', () => {
  const folders = projectTree().files.flatMap(
    (file) => /^packages\/rules\/src\/domains\/([^/]+)\/spec\.ts$/.exec(file)?.[1] ?? [],
  )
  const page = domainPage.pages(plantedTree({})).get(FILE) ?? ''
  expect([...page.matchAll(/^## (.*)$/gm)].map(([, domain]) => domain)).toEqual(folders)
  expect(page).toContain('Giao quà tận nhà: khi')
  expect(page).toContain('Home delivery: when')
})

it('must be committed as it would be made', () => {
  expect(domainPageWall.check(plantedTree({ [FILE]: 'old' }))).toHaveLength(1)
})
