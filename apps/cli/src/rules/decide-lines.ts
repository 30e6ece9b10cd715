import type { Facts } from '@careline/rules'
import type { Terminal } from '../terminal.ts'
import type { Engine, SetAnswer } from './engines/engine.ts'
import { factLines } from './fact-lines.ts'
import type { RuleSource } from './rule-source.ts'
import { textName } from './text-source.ts'

export interface LineDecisions {
  /** A path, or `-`. */
  facts: string
  source: RuleSource
  engine: Engine
  terminal: Terminal
  /** What is printed for a row, its line break included. */
  write: (answers: SetAnswer[], facts: Facts, line: number) => string
  /** What is printed in the place of a line that is wrong; JSON where left out. */
  writeError?: (line: number, message: string) => string
}

/** Decides line by line, batch by batch; a wrong line keeps its place in the answer, and the exit code becomes 2. */
export async function decideLines({
  facts,
  source,
  engine,
  terminal,
  write,
  writeError,
}: LineDecisions): Promise<void> {
  const { locale } = terminal
  let wrong = 0
  for await (const batch of factLines(facts, source.document.facts, terminal)) {
    const answers = await engine.decide(batch.flatMap((line) => ('facts' in line ? [line.facts] : [])))
    let decided = 0
    let text = ''
    for (const line of batch) {
      if ('facts' in line) {
        text += write(answers[decided++] ?? [], line.facts, line.number)
        continue
      }
      const { fact, message } = line.error
      wrong += 1
      const error = { line: line.number, fact, message: message[locale] }
      text += writeError?.(line.number, message[locale]) ?? `${JSON.stringify({ error })}\n`
      terminal.say({
        vi: `${textName(facts)}: dòng ${line.number}: ${message.vi}`,
        en: `${textName(facts)}: line ${line.number}: ${message.en}`,
      })
    }
    await terminal.write(text)
  }
  if (wrong === 0) return
  process.exitCode = 2
  terminal.say({
    vi: `Có ${wrong} dòng không chạy được.`,
    en: `${wrong} ${wrong === 1 ? 'line' : 'lines'} could not be decided.`,
  })
}
