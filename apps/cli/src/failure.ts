import type { Localized } from '@careline/content'

/** Ends the command with one line on stderr and exit code 1. The sentence says what to do. */
export class Failure extends Error {
  readonly sentence: Localized

  constructor(vi: string, en: string) {
    super(en)
    this.name = 'Failure'
    this.sentence = { vi, en }
  }
}
