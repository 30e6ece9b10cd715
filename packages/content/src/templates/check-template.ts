import type { ContentProblem } from '../problem.ts'
import type { Bindings } from './binding.ts'
import { engine } from './engine.ts'
import { templateError, unknownVariable } from './template-error.ts'
import type { Template } from './template.ts'

/** The variables that a text mentions, or why it cannot be read. */
export function variablesOf(text: string): { ok: true; names: string[] } | { ok: false; problem: ContentProblem } {
  try {
    return { ok: true, names: [...new Set(engine.globalVariablesSync(engine.parse(text.normalize('NFC'))))] }
  } catch (error) {
    return { ok: false, problem: templateError(error, ['text']) }
  }
}

/**
 * All that keeps a text from being saved: wrong syntax with its line, tags that may not be used, variables unknown or unused (D20).
 * @param known the variables to name where one is unknown: those that could be declared too
 */
export function checkTemplate(text: string, bindings: Bindings, known = Object.keys(bindings)): ContentProblem[] {
  const read = variablesOf(text)
  if (!read.ok) return [read.problem]
  const declared = Object.keys(bindings)
  return [
    ...read.names.filter((name) => !declared.includes(name)).map((name) => unknownVariable(name, known, ['text'])),
    ...declared.filter((name) => !read.names.includes(name)).map(unusedVariable),
  ]
}

/** Every variable that a text of these could speak of: its own declarations, and by the same names what the others declare (D20). */
export function knownBindings(template: Template, templates: readonly Template[]): Bindings {
  return Object.assign({}, ...templates.map(({ variables }) => variables), template.variables) as Bindings
}

/** The bindings that a text needs, of those known: whoever rewrites a text need not know of declarations. All of them where it cannot be read. */
export function usedBindings(text: string, bindings: Bindings): Bindings {
  const read = variablesOf(text)
  if (!read.ok) return bindings
  return Object.fromEntries(Object.entries(bindings).filter(([name]) => read.names.includes(name)))
}

export function unusedVariable(name: string): ContentProblem {
  return {
    code: 'unused-variable',
    path: ['variables', name],
    message: {
      vi: `Biến “${name}” được khai báo nhưng không dùng. Hãy bỏ khai báo hoặc dùng trong nội dung.`,
      en: `The variable “${name}” is declared but not used. Remove it, or use it in the text.`,
    },
  }
}
