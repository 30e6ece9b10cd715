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
const CODES = import.meta.glob<string>('../../../packages/content/src/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})

it('says everything in both languages', () => {
  expect(messageKeys(messages.en).toSorted()).toEqual(messageKeys(messages.vi).toSorted())
})

it('has no text that no page says', () => {
  expect(unusedKeys(messages.vi, Object.values(OWN), Object.values(CODES))).toEqual([])
})
