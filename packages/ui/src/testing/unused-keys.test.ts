import { expect, it } from 'vitest'
import { unusedKeys } from './unused-keys.ts'

it('finds a text that nobody asks for, among texts asked by name, by a part of it and by a value', () => {
  const tree = { page: { title: '', no: '', 'why-own': '', waiting: '', gone: '', deep: { waiting: '' } } }
  const source = `const t = usePageT('page')\n t(ok ? 'title' : 'no', { name: gone }); t(\`why-\${why}\`); t(state)`
  expect(unusedKeys(tree, [source], ["type State = 'waiting'"])).toEqual(['page.gone', 'page.deep.waiting'])
})
