import { explainRuleSet, type Facts, whatWouldFlip } from '@careline/rules'
import { defineCommand } from 'citty'
import { Failure } from '../failure.ts'
import { refuseUnknownOptions } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { answerWriter } from './answer-line.ts'
import { decideLines } from './decide-lines.ts'
import { compiledEngine } from './engines/compiled.ts'
import type { SetAnswer } from './engines/engine.ts'
import { exitCodes } from './exit-codes.ts'
import { factsArg, jsonArg, refuseWords, requiredFacts, ruleArgs, ruleOptionsOf } from './rule-args.ts'
import { type RuleSource, rulesOrRefusal } from './rule-source.ts'
import { checkText } from './text-source.ts'

const args = {
  ...ruleArgs,
  ...factsArg,
  changeable: {
    type: 'string',
    valueHint: 'a,b',
    description: 'Dữ kiện mà khách có thể đổi / facts that the customer could change; all unless given',
  },
  'show-sensitive': { type: 'boolean', description: 'Ghi cả giá trị nhạy cảm / writes sensitive values out' },
  ...jsonArg,
} as const

interface Explanation {
  why: string[]
  /** `complete` is false where a smaller change may have been missed. */
  flip: { sentence: string; changes: object[] | null; complete: boolean }
}

/** Why each line is decided as it is, and the smallest change that would decide it otherwise. */
export function explainRulesCommand(terminal: Terminal) {
  return defineCommand({
    meta: {
      name: 'explain',
      description: `Vì sao, và đổi gì thì khác / why, and what would flip it. ${exitCodes({ 0: 'xong', 2: 'có dòng lỗi' }, { 0: 'done', 2: 'some line is wrong' })}`,
    },
    args,
    async run({ args: given, rawArgs }) {
      refuseUnknownOptions(rawArgs, args)
      refuseWords(given._, 0)
      const facts = requiredFacts(given.facts)
      const source = await rulesOrRefusal(ruleOptionsOf(given, rawArgs), terminal)
      if (!source) return
      const changeable = given.changeable === undefined ? undefined : changeableFacts(given.changeable, source)
      await checkText(facts)
      const showSensitive = given['show-sensitive'] === true
      const explain = (answer: SetAnswer, row: Facts) =>
        explanationOf(answer, row, source, {
          locale: terminal.locale,
          showSensitive,
          ...(changeable && { changeable }),
        })
      const write = answerWriter(source.document, { traces: false })
      const word = terminal.locale === 'vi' ? 'Dòng' : 'Line'
      await decideLines({
        facts,
        source,
        terminal,
        engine: compiledEngine(source),
        ...(given.json
          ? { write: (answers, row) => write(answers, (answer) => explain(answer, row)) }
          : {
              write: (answers, row, line) =>
                answers.map((answer) => textOf(`${word} ${line} · ${answer.ruleSetId}`, explain(answer, row))).join(''),
              writeError: (line, message) => `${word} ${line}: ${message}\n`,
            }),
      })
    },
  })
}

function changeableFacts(given: string, { document }: RuleSource): string[] {
  const ids = given.split(',').map((id) => id.trim())
  const unknown = ids.find((id) => !document.facts.some((fact) => fact.id === id))
  if (unknown === undefined) return ids
  throw new Failure(`--changeable: chưa có dữ kiện “${unknown}”.`, `--changeable: there is no fact “${unknown}”.`)
}

interface Wanted {
  locale: 'vi' | 'en'
  showSensitive: boolean
  changeable?: string[]
}

function explanationOf({ trace, ruleSetId }: SetAnswer, row: Facts, source: RuleSource, wanted: Wanted): Explanation {
  const { document } = source
  const { locale, showSensitive, changeable } = wanted
  const catalogue = document.ruleSets.find(({ id }) => id === ruleSetId)?.over?.catalogue
  const items = catalogue === undefined ? undefined : (source.items[catalogue] ?? [])
  const itemFacts = catalogue === undefined ? [] : (source.itemFacts[catalogue] ?? [])
  const flip = whatWouldFlip(document, ruleSetId, row, {
    showSensitive,
    ...(changeable && { changeable }),
    ...(items && { items }),
  })
  const isHidden = (id: string) => !showSensitive && document.facts.some((fact) => fact.id === id && fact.sensitive)
  const changes = flip.changes?.map(({ fact, from, to }) => (isHidden(fact) ? { fact } : { fact, from, to })) ?? null
  return {
    why: trace ? explainRuleSet(document, trace, locale, { showSensitive, itemFacts }) : [],
    flip: { sentence: flip.sentence[locale], changes, complete: flip.complete },
  }
}

function textOf(title: string, { why, flip }: Explanation): string {
  return `${title}\n${why.map((sentence) => `  ${sentence}\n`).join('')}  → ${flip.sentence}\n`
}
