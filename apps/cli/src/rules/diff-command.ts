import type { Localized } from '@careline/rules'
import { defineCommand } from 'citty'
import { Failure } from '../failure.ts'
import { refuseUnknownOptions, valuesOf } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { compareVersions, type VersionDiff } from './compare-versions.ts'
import { exitCodes } from './exit-codes.ts'
import { jsonArg, refuseWords, ruleArgs } from './rule-args.ts'
import { rulesOrRefusal } from './rule-source.ts'

const args = {
  old: { type: 'positional', required: false, description: 'Bản cũ / the old one: DOC.json, RULES.json' },
  new: { type: 'positional', required: false, description: 'Bản mới / the new one' },
  'fact-types': ruleArgs['fact-types'],
  items: ruleArgs.items,
  ...jsonArg,
} as const

const titles: Record<VersionDiff['status'], Localized> = {
  same: { vi: 'không đổi', en: 'the same' },
  reworded: { vi: 'viết khác, quyết định như cũ', en: 'written otherwise, decides the same' },
  changed: { vi: 'quyết định khác', en: 'decides otherwise' },
  added: { vi: 'bộ quy tắc mới', en: 'a new rule set' },
  removed: { vi: 'bộ quy tắc bị bỏ', en: 'the rule set is gone' },
}

/** For whom two versions of the same rules decide differently, exactly; the exit codes are those of diff(1), but for 1. */
export function diffRulesCommand(terminal: Terminal) {
  const { locale } = terminal
  return defineCommand({
    meta: {
      name: 'diff',
      description: `So hai bản: ai được quyết định khác / for whom two versions decide differently. ${exitCodes({ 0: 'không ai', 2: 'có khác' }, { 0: 'nobody', 2: 'they differ' })}`,
    },
    args,
    async run({ args: given, rawArgs }) {
      refuseUnknownOptions(rawArgs, args)
      refuseWords(given._, 2)
      if (!given.old || !given.new) {
        throw new Failure(
          'Hãy cho hai tệp: careline rules diff OLD.json NEW.json',
          'Give two files: careline rules diff OLD.json NEW.json',
        )
      }
      const beside = { factTypes: given['fact-types'], items: valuesOf(rawArgs, 'items') }
      const old = await rulesOrRefusal({ document: given.old, ...beside }, terminal, true)
      const young = await rulesOrRefusal({ document: given.new, ...beside }, terminal, true)
      if (!old || !young) return
      const ruleSets = compareVersions(old, young, locale)
      const isSure = ruleSets.every(({ complete, status }) => complete || status === 'same')
      const isSame = isSure && ruleSets.every(({ status }) => status === 'same' || status === 'reworded')
      if (!isSame) process.exitCode = 2
      if (given.json) return terminal.write(`${JSON.stringify({ same: isSame, ruleSets }, null, 2)}\n`)
      for (const each of ruleSets) await terminal.write(textOf(each, locale))
      if (ruleSets.every(({ complete }) => complete)) return
      terminal.say({
        vi: 'Chưa xét được hết: có thể còn khác biệt khác.',
        en: 'Not everything could be looked at: there may be more that differs.',
      })
    },
  })
}

function textOf({ id, status, sentences, changes, regions }: VersionDiff, locale: 'vi' | 'en'): string {
  const example = locale === 'vi' ? 'ví dụ' : 'for instance'
  const witnesses = regions.map(
    (region) => `  ${example}: ${JSON.stringify('witness' in region ? region.witness : {})}`,
  )
  const lines = [`${id}: ${titles[status][locale]}`, ...sentences.map((sentence) => `  ${sentence}`)]
  lines.push(...witnesses.slice(0, 5), ...changes.map((change) => `  - ${change}`))
  return `${lines.join('\n')}\n`
}
