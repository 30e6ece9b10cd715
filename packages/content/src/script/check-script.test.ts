import { describe, expect, it } from 'vitest'
import { checkScript } from './check-script.ts'
import type { KnownNames } from './check-flag.ts'
import { sampleScript } from './sample-script.ts'
import { type Script, scriptSchema } from './script.ts'

const known: KnownNames = {
  templates: ['app'],
  followUps: ['deliver'],
  topics: ['gift', 'package'],
  offers: ['gifts'],
  conditions: ['member'],
  decisions: ['topics', 'gifts'],
  itemRuleSets: [],
}
const codes = (script: Script, names = known) => checkScript(script, names).map(({ code }) => code)

function step(script: Script, id: string) {
  const found = script.steps.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`The sample script has no step ${id}.`)
  return found
}

const say = (text: string) => [{ text, brief: [] }]

function edited(edit: (script: Script) => void): Script {
  const script = sampleScript()
  edit(script)
  return scriptSchema.parse(script)
}

describe('checkScript', () => {
  it('finds nothing wrong with a script whose names are all there', () => {
    expect(checkScript(sampleScript(), known)).toEqual([])
  })

  it.each<[string, (script: Script) => void]>([
    ['unknown-target', (script) => void (step(script, 'gift').otherwise = 'nowhere')],
    ['unreachable-step', (script) => void (step(script, 'gift').otherwise = 'tell')],
    ['duplicate-step', (script) => void script.steps.push(structuredClone(step(script, 'greet')))],
    ['unknown-section', (script) => void (step(script, 'tell').section = 'B9')],
    ['wrong-section', (script) => script.sections.forEach((section) => (section.first = 'package'))],
    ['unknown-flag', (script) => void (step(script, 'gift').when = { all: ['answer:greet=perhaps'] })],
    ['unknown-flag', (script) => void (script.personalWhen = { any: ['owner'] })],
    ['no-fallback', (script) => void (step(script, 'tell').next = [{ when: { all: ['member'] }, to: 'bye' }])],
    ['loop-without-ask', (script) => void (step(script, 'tell').next = 'gift-none')],
    ['unknown-variable', (script) => void (step(script, 'bye').say = say('Chào {{ fullName }}'))],
    [
      'unused-variable',
      (script) => void (script.variables['x'] = { path: 'facts.x', format: 'text', optional: false }),
    ],
    ['syntax', (script) => void (step(script, 'bye').say = say('Chào {{ '))],
  ])('finds %s', (code, edit) => {
    const script = edited((one) => {
      edit(one)
      // A loop needs both ends: the step without words leads back.
      if (code === 'loop-without-ask') step(one, 'gift-none').next = 'tell'
    })
    expect(codes(script)).toContain(code)
  })

  it('wants a section for each topic that rules can raise, and names for what is left behind (R26)', () => {
    expect(codes(sampleScript(), { ...known, topics: ['gift', 'package', 'care'] })).toEqual(['missing-section'])
    expect(codes(sampleScript(), { ...known, templates: [], followUps: [], offers: [] })).toEqual(
      expect.arrayContaining(['unknown-template', 'unknown-follow-up', 'unknown-offer']),
    )
  })
})
