import type { ContentProblem } from '../problem.ts'
import type { Bindings } from './binding.ts'
import { engine } from './engine.ts'
import { templateError, unknownVariable } from './template-error.ts'

/** The variables that a text mentions, or why it cannot be read. */
export function variablesOf(text: string): { ok: true; names: string[] } | { ok: false; problem: ContentProblem } {
  try {
    return { ok: true, names: [...new Set(engine.globalVariablesSync(engine.parse(text.normalize('NFC'))))] }
  } catch (error) {
    return { ok: false, problem: templateError(error, ['text']) }
  }
}

/** All that keeps a text from being saved: wrong syntax with its line, tags that may not be used, variables unknown or unused (D20). */
export function checkTemplate(text: string, bindings: Bindings): ContentProblem[] {
  const read = variablesOf(text)
  if (!read.ok) return [read.problem]
  const known = Object.keys(bindings)
  return [
    ...read.names.filter((name) => !known.includes(name)).map((name) => unknownVariable(name, known, ['text'])),
    ...known.filter((name) => !read.names.includes(name)).map(unusedVariable),
  ]
}

/** The bindings that a text still needs: whoever shortens a text need not know of its declarations. All of them where it cannot be read. */
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
