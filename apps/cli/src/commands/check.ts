import { readStoredCampaign, runCases } from '@careline/campaign'
import { defineCommand } from 'citty'
import { problemLine, readDocument } from '../campaign-source.ts'
import { refuseUnknownOptions } from '../options.ts'
import type { Terminal } from '../terminal.ts'

const args = {
  file: { type: 'positional', required: false, description: 'high-value-care | FILE.json', default: 'high-value-care' },
} as const

/** Reads a campaign document and runs its cases; exit code 1 where something is wrong. */
export function checkCommand(terminal: Terminal) {
  return defineCommand({
    meta: {
      name: 'check',
      description: 'Kiểm tra một chiến dịch và các tình huống của nó / check a campaign and its cases',
    },
    args,
    async run({ args: given, rawArgs }) {
      refuseUnknownOptions(rawArgs, args)
      const { document } = await readDocument(given.file)
      const parsed = readStoredCampaign(document)
      if (!parsed.ok) {
        for (const problem of parsed.problems) terminal.say(problemLine(problem))
        const count = parsed.problems.length
        terminal.say({ vi: `${given.file}: ${count} lỗi.`, en: `${given.file}: ${count} problems.` })
        process.exitCode = 1
        return
      }
      const { passed, failed } = await runCases(parsed.campaign)
      for (const { name, differences } of failed) {
        for (const { path, expected, actual } of differences) {
          const [wanted, seen] = [JSON.stringify(expected), JSON.stringify(actual)]
          terminal.say({
            vi: `${name}: ${path} cần ${wanted}, nhận được ${seen}`,
            en: `${name}: ${path} should be ${wanted}, is ${seen}`,
          })
        }
      }
      await terminal.write(
        terminal.locale === 'vi'
          ? `${given.file}: ${passed} tình huống đạt, ${failed.length} chưa đạt.\n`
          : `${given.file}: ${passed} cases pass, ${failed.length} fail.\n`,
      )
      if (failed.length > 0) process.exitCode = 1
    },
  })
}
