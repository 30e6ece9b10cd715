import { describe, expect, it } from 'vitest'
import { defineMessages, messageKeys } from './messages.ts'
import { uiMessages } from './ui-messages.ts'

describe('messages', () => {
  it('has every Vietnamese text in English too', () => {
    expect(messageKeys(uiMessages.en).toSorted()).toEqual(messageKeys(uiMessages.vi).toSorted())
  })

  it('leaves no text empty', () => {
    const empty = (tree: object): boolean =>
      Object.values(tree).some((value) => (typeof value === 'string' ? value.trim() === '' : empty(value as object)))
    expect(empty(uiMessages.vi) || empty(uiMessages.en)).toBe(false)
  })

  it('refuses an English side that lacks a key, when compiled', () => {
    // @ts-expect-error `b` is missing in English
    const messages = defineMessages({ vi: { a: 'một', b: 'hai' }, en: { a: 'one' } })
    expect(messageKeys(messages.vi)).toEqual(['a', 'b'])
  })
})
