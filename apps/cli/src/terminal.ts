import type { Localized } from '@careline/content'
import type { Locale } from '@careline/rules'
import { once } from 'node:events'

/** Where a command writes: answers to stdout, and what a person should know to stderr. */
export interface Terminal {
  locale: Locale
  /** Waits while the reader is slow, so that a long answer does not pile up in memory. */
  write(text: string): Promise<void>
  say(sentence: Localized): void
}

export function processTerminal(locale: Locale): Terminal {
  // `careline decide … | head` closes the pipe early: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    locale,
    async write(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain')
    },
    say: (sentence) => void process.stderr.write(`${sentence[locale]}\n`),
  }
}
