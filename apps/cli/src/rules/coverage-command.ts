import { coverageOf, runCases } from '@careline/rules'
import { defineCommand } from 'citty'
import { refuseUnknownOptions, required } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { exitCodes } from './exit-codes.ts'
import { fileArg, jsonArg, refuseWords, ruleArgs, ruleOptionsOf } from './rule-args.ts'
import { readCases } from './rule-cases.ts'
import { rulesOrRefusal } from './rule-source.ts'

const args = {
  ...fileArg,
  ...ruleArgs,
  cases: { type: 'string', valueHint: 'CASES.json', description: '[{"name","ruleSet","facts","expect"}]' },
  'require-complete': {
    type: 'boolean',
    description: 'Chưa phủ hết cũng là chưa đạt / what no case shows is a failure too',
  },
  ...jsonArg,
} as const

/** Runs cases, and tells which rules and conditions none of them shows both ways. */
export function coverageRulesCommand(terminal: Terminal) {
  const { locale } = terminal
  return defineCommand({
    meta: {
      name: 'coverage',
      description: `Chạy tình huống và xem còn thiếu gì / runs cases and tells what they leave unshown. ${exitCodes({ 0: 'đạt', 2: 'chưa đạt' }, { 0: 'all pass', 2: 'some fail' })}`,
    },
    args,
    async run({ args: given, rawArgs }) {
      refuseUnknownOptions(rawArgs, args)
      refuseWords(given._, 1)
      const file = required(given.cases, 'cases', 'CASES.json')
      const source = await rulesOrRefusal(ruleOptionsOf(given, rawArgs), terminal)
      if (!source) return
      const { document, items, itemFacts } = source
      const cases = (await readCases(file, document)).map((each) => {
        const catalogue = document.ruleSets.find(({ id }) => id === each.ruleSet)?.over?.catalogue
        return catalogue === undefined || each.items ? each : { ...each, items: items[catalogue] ?? [] }
      })
      const { passed, failed, results } = await runCases(document, cases)
      const { total, covered, uncovered } = coverageOf(document, results, { itemFacts })
      if (failed.length > 0 || (given['require-complete'] && uncovered.length > 0)) process.exitCode = 2
      if (given.json) {
        const told = uncovered.map((each) => ({ ...each, message: each.message[locale] }))
        const answer = { passed, failed, coverage: { total, covered, uncovered: told } }
        return terminal.write(`${JSON.stringify(answer, null, 2)}\n`)
      }
      const vi = locale === 'vi'
      const lines = failed.flatMap(({ name, differences }) =>
        differences.map(({ part, expected, actual }) => {
          const [wanted, seen] = [JSON.stringify(expected), JSON.stringify(actual)]
          return vi
            ? `${name}: ${part} cần ${wanted}, nhận được ${seen}`
            : `${name}: ${part} should be ${wanted}, is ${seen}`
        }),
      )
      lines.push(...uncovered.map(({ message }) => message[locale]))
      lines.push(
        vi
          ? `${passed} tình huống đạt, ${failed.length} chưa đạt; phủ ${covered}/${total} quy tắc và điều kiện.`
          : `${passed} cases pass, ${failed.length} fail; ${covered} of ${total} rules and conditions are covered.`,
      )
      await terminal.write(`${lines.join('\n')}\n`)
    },
  })
}
