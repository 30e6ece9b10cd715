import type { ContentProblem } from '../problem.ts'
import { unusedVariable, variablesOf } from '../templates/check-template.ts'
import { unknownVariable } from '../templates/template-error.ts'
import { isKnownFlag, type KnownNames } from './check-flag.ts'
import { checkRoute } from './check-route.ts'
import { gotosOf, leavesOf, optionsOf, targetsOf, whensOf } from './goto-targets.ts'
import type { Script } from './script.ts'
import { scriptProblem } from './script-problem.ts'
import type { Step } from './step.ts'

type Path = ContentProblem['path']

/** All that is wrong with a script: names that nothing declares, steps out of reach, rounds without a question, texts that cannot be filled in. */
export function checkScript(script: Script, known: KnownNames): ContentProblem[] {
  return [
    ...checkSections(script, known),
    ...repeated(script.steps.map((step) => step.id)).map(([id, index]) =>
      scriptProblem('duplicate-step', id, ['steps', index]),
    ),
    ...script.steps.flatMap((step, index) => checkStep(step, script, known, ['steps', index])),
    ...flagProblems(script.personalWhen ? [script.personalWhen] : [], script, known, ['personalWhen']),
    ...checkRoute(script),
    ...checkTexts(script),
  ]
}

function repeated(ids: string[]): [string, number][] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [[id, index] as [string, number]] : []))
}

function checkSections(script: Script, known: KnownNames): ContentProblem[] {
  const stepOf = (id: string) => script.steps.find((step) => step.id === id)
  const problems = repeated(script.sections.map((section) => section.id)).map(([id, index]) =>
    scriptProblem('duplicate-section', id, ['sections', index]),
  )
  script.sections.forEach((section, index) => {
    const first = stepOf(section.first)
    if (!first) problems.push(scriptProblem('unknown-target', section.first, ['sections', index, 'first']))
    else if (first.section !== section.id) {
      problems.push(scriptProblem('wrong-section', section.first, ['sections', index, 'first']))
    }
    if (section.topic !== undefined && !known.topics.includes(section.topic)) {
      problems.push(scriptProblem('unknown-topic', section.topic, ['sections', index, 'topic']))
    }
  })
  for (const topic of known.topics) {
    if (!script.sections.some((section) => section.topic === topic)) {
      problems.push(scriptProblem('missing-section', topic, ['sections']))
    }
  }
  for (const end of ['start', 'farewell'] as const) {
    if (!stepOf(script[end])) problems.push(scriptProblem('unknown-target', script[end], [end]))
  }
  return problems
}

function checkStep(step: Step, script: Script, known: KnownNames, path: Path): ContentProblem[] {
  const problems: ContentProblem[] = []
  const isTarget = (target: string) =>
    target === 'next-topic' || target === 'end' || script.steps.some((other) => other.id === target)
  if (!script.sections.some((section) => section.id === step.section)) {
    problems.push(scriptProblem('unknown-section', step.section, [...path, 'section']))
  }
  for (const { goto, path: where } of gotosOf(step)) {
    for (const target of targetsOf(goto)) {
      if (!isTarget(target)) problems.push(scriptProblem('unknown-target', target, [...path, ...where]))
    }
    if (typeof goto !== 'string' && goto.at(-1)?.when) {
      problems.push(scriptProblem('no-fallback', step.id, [...path, ...where]))
    }
  }
  for (const leave of leavesOf(step)) {
    if ('followUp' in leave && !known.followUps.includes(leave.followUp)) {
      problems.push(scriptProblem('unknown-follow-up', leave.followUp, [...path, 'leaves']))
    }
    if ('message' in leave && !known.templates.includes(leave.message)) {
      problems.push(scriptProblem('unknown-template', leave.message, [...path, 'leaves']))
    }
  }
  if (step.ask?.kind === 'offer' && !known.offers.includes(step.ask.offer)) {
    problems.push(scriptProblem('unknown-offer', step.ask.offer, [...path, 'ask', 'offer']))
  }
  for (const [id, index] of repeated(optionsOf(step.ask).map((option) => option.id))) {
    problems.push(scriptProblem('duplicate-option', id, [...path, 'ask', 'options', index]))
  }
  return [...problems, ...flagProblems(whensOf(step), script, known, path)]
}

function flagProblems(
  whens: ReturnType<typeof whensOf>,
  script: Script,
  known: KnownNames,
  path: Path,
): ContentProblem[] {
  const flags = whens.flatMap((when) => [...(when.all ?? []), ...(when.any ?? []), ...(when.none ?? [])])
  return [...new Set(flags)]
    .filter((flag) => !isKnownFlag(flag, script, known))
    .map((flag) => scriptProblem('unknown-flag', flag, [...path, 'when']))
}

function checkTexts(script: Script): ContentProblem[] {
  const known = Object.keys(script.variables)
  const used = new Set<string>()
  const problems: ContentProblem[] = []
  script.steps.forEach((step, index) =>
    step.say.forEach((line, at) => {
      const path = ['steps', index, 'say', at, 'text']
      const read = variablesOf(line.text)
      if (!read.ok) problems.push({ ...read.problem, path })
      else {
        for (const name of read.names) {
          used.add(name)
          if (!known.includes(name)) problems.push(unknownVariable(name, known, path))
        }
      }
    }),
  )
  return [...problems, ...known.filter((name) => !used.has(name)).map(unusedVariable)]
}
