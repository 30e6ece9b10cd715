import { analyseDocument, type Finding } from '@careline/rules'
import { defineCommand } from 'citty'
import { refuseUnknownOptions } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { exitCodes } from './exit-codes.ts'
import { fileArg, jsonArg, refuseWords, ruleArgs, ruleOptionsOf } from './rule-args.ts'
import { readRules, sayProblems } from './rule-source.ts'

const args = { ...fileArg, ...ruleArgs, ...jsonArg } as const

/** Refusals, then what an exact analysis finds odd, each with a customer who shows it. */
export function checkRulesCommand(terminal: Terminal) {
  const { locale } = terminal
  const printed = (value: object) => terminal.write(`${JSON.stringify(value, null, 2)}\n`)
  return defineCommand({
    meta: {
      name: 'check',
      description: `Kiểm tra quy tắc / checks rules. ${exitCodes({ 0: 'không có gì', 2: 'có điều đáng xem' }, { 0: 'clean', 2: 'findings' })}`,
    },
    args,
    async run({ args: given, rawArgs }) {
      refuseUnknownOptions(rawArgs, args)
      refuseWords(given._, 1)
      const read = await readRules(ruleOptionsOf(given, rawArgs), terminal)
      if (!read.ok) {
        process.exitCode = 1
        if (!given.json) return sayProblems(read.file, read.problems, terminal)
        const problems = read.problems.map(({ path, code, message }) => ({ path, code, message: message[locale] }))
        return printed({ ok: false, problems })
      }
      const { document, items, itemFacts, file } = read.source
      const { complete, findings } = analyseDocument(document, { items, itemFacts })
      if (findings.length > 0 || !complete) process.exitCode = 2
      if (given.json) {
        const told = findings.map((finding) => ({ ...finding, message: finding.message[locale] }))
        return printed({ ok: true, complete, findings: told })
      }
      for (const finding of findings) await terminal.write(`${findingText(finding, locale)}\n`)
      const count = findings.length
      await terminal.write(
        locale === 'vi' ? `${file}: hợp lệ, ${count} điều đáng xem.\n` : `${file}: valid, ${count} findings.\n`,
      )
      if (complete) return
      terminal.say({
        vi: 'Chưa xét được hết: bộ quy tắc quá rộng để tìm chính xác tới cùng.',
        en: 'Not everything could be looked at: the rules are too wide to be searched to the end.',
      })
    },
  })
}

function findingText({ code, ruleSetId, rule, message, witness }: Finding, locale: 'vi' | 'en'): string {
  const where = rule === undefined ? ruleSetId : `${ruleSetId}.${rule}`
  const example = locale === 'vi' ? 'ví dụ' : 'for instance'
  return `${where}: ${code}: ${message[locale]}\n  ${example}: ${JSON.stringify(witness)}`
}
