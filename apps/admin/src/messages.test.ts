import { messageKeys } from '@careline/ui'
import { unusedKeys } from '@careline/ui/testing'
import { expect, it } from 'vitest'
import { messages } from './messages.ts'

const OWN = import.meta.glob<string>(['./**/*.{ts,tsx}', '!./**/*.test.{ts,tsx}', '!./**/messages*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})
/** Where the codes come from that the pages say in words. */
const CODES = import.meta.glob<string>(
  ['../../../packages/{api,campaign,content,rules}/src/**/*.ts', '../../server/src/**/*.ts'],
  { query: '?raw', import: 'default', eager: true },
)
/** Procedures and the document's parts are told by their names. */
const NAMED = import.meta.glob<string>('../../../packages/{api/src/router,campaign/src/document/policies}.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})

it('says everything in both languages, and nothing twice', () => {
  expect(messageKeys(messages.en).toSorted()).toEqual(messageKeys(messages.vi).toSorted())
})

it('has no text that no page says', () => {
  const names = Object.values(NAMED).map((text) => text.replaceAll(/[\w-]+/g, "'$&'"))
  // The trail names what is done at an endpoint of the sign-in library by the endpoint.
  const values = [...Object.values(CODES), ...names, "'change-password'"]
  expect(unusedKeys(messages.vi, Object.values(OWN), values)).toEqual([])
})
