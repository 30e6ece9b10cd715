import { messageKeys } from '@careline/ui'
import { expect, it } from 'vitest'
import { messages } from './messages.ts'

it('says everything in both languages, and nothing twice', () => {
  expect(messageKeys(messages.en).toSorted()).toEqual(messageKeys(messages.vi).toSorted())
})
