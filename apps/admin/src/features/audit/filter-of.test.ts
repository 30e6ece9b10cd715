import { expect, it } from 'vitest'
import { filterOf } from './filter-of.ts'
import { auditSearch } from './search.ts'

it('asks for whole days in Vietnam, the last one included', () => {
  expect(filterOf(auditSearch.parse({ actor: 'u1', from: '2022-10-28', to: '2022-10-28' }))).toEqual({
    actorId: 'u1',
    from: '2022-10-27T17:00:00.000Z',
    to: '2022-10-28T17:00:00.000Z',
  })
})

it('drops what an address cannot mean', () => {
  expect(filterOf(auditSearch.parse({ kind: 'all', from: '28/10/2022', action: '', before: -1 }))).toEqual({})
})
