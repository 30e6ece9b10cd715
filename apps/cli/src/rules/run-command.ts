import { defineCommand } from 'citty'
import { Failure } from '../failure.ts'
import { refuseUnknownOptions } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { answerWriter } from './answer-line.ts'
import { columnsEngine } from './engines/columns.ts'
import { compiledEngine } from './engines/compiled.ts'
import type { Engine } from './engines/engine.ts'
import { referenceEngine } from './engines/reference.ts'
import { sqlEngine } from './engines/sql.ts'
import { decideLines } from './decide-lines.ts'
import { factsArg, refuseWords, requiredFacts, ruleArgs, ruleOptionsOf } from './rule-args.ts'
import { type RuleSource, rulesOrRefusal } from './rule-source.ts'
import { checkText } from './text-source.ts'

const args = {
  ...ruleArgs,
  ...factsArg,
  engine: {
    type: 'string',
    valueHint: 'reference|compiled|sql|columns',
    description: 'Cách chạy, cho cùng một kết quả / all give the same answer',
    default: 'reference',
  },
  trace: { type: 'boolean', description: 'Thêm từng điều kiện đã thấy gì / adds what each condition saw' },
  database: {
    type: 'string',
    valueHint: 'postgres://…',
    description:
      'Cùng --engine sql; mặc định DATABASE_URL, không có thì PGlite trong bộ nhớ / else PGlite in memory; nothing is written',
  },
} as const

const engines: Record<string, (source: RuleSource, traces: boolean, url?: string) => Engine | Promise<Engine>> = {
  reference: referenceEngine,
  compiled: compiledEngine,
  columns: columnsEngine,
  sql: sqlEngine,
}

/** Runs rules over rows of facts: a line of NDJSON for each, exit code 2 where some line could not be decided. */
export function runRulesCommand(terminal: Terminal) {
  return defineCommand({
    meta: {
      name: 'run',
      description:
        'Chạy quy tắc cho từng dòng dữ kiện / runs rules over lines of facts. Kết thúc / exit: 0 · 1 từ chối / refused · 2 có dòng lỗi, {"error":{"line"…}} / some line is wrong',
    },
    args,
    async run({ args: given, rawArgs }) {
      refuseUnknownOptions(rawArgs, args)
      refuseWords(given._, 0)
      const make = Object.hasOwn(engines, given.engine) ? engines[given.engine] : undefined
      if (!make) {
        const known = Object.keys(engines).join(', ')
        throw new Failure(
          `Không có cách chạy “${given.engine}”; hãy chọn một trong: ${known}.`,
          `There is no engine “${given.engine}”; choose one of: ${known}.`,
        )
      }
      const facts = requiredFacts(given.facts)
      const source = await rulesOrRefusal(ruleOptionsOf(given, rawArgs), terminal)
      if (!source) return
      await checkText(facts)
      const traces = given.trace === true
      const engine = await make(source, traces, given.database || process.env['DATABASE_URL'] || undefined)
      try {
        const write = answerWriter(source.document, { traces })
        await decideLines({ facts, source, engine, terminal, write: (answers) => write(answers) })
      } finally {
        await engine.close()
      }
    },
  })
}
