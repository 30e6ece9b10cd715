import type { ContentProblem } from '../problem.ts'
import type { Bindings } from './binding.ts'
import { readPath, type TemplateContext } from './context.ts'
import { engine } from './engine.ts'
import { formatValue, isMissing, type ValueLabels } from './format-value.ts'
import { templateError, unknownVariable } from './template-error.ts'

export interface RenderOptions {
  labels?: ValueLabels | undefined
  /** Stands for a value that is missing, on an agent's screen. A message is never rendered with one. */
  placeholder?: string | undefined
}

export type Rendered = { ok: true; text: string; used: string[] } | { ok: false; problems: ContentProblem[] }

/**
 * Fills in a text (D20). A variable whose value is missing is a problem that names it, unless its binding is optional: then it is empty,
 * which `{% if %}` and `| default:` can ask. `used` names the variables that the text mentions.
 */
export function renderTemplate(
  text: string,
  bindings: Bindings,
  context: TemplateContext,
  options: RenderOptions = {},
): Rendered {
  try {
    const template = engine.parse(text.normalize('NFC'))
    const used = [...new Set(engine.globalVariablesSync(template))]
    const scope: Record<string, unknown> = {}
    const problems: ContentProblem[] = []
    for (const name of used) {
      const binding = Object.hasOwn(bindings, name) ? bindings[name] : undefined
      if (!binding) {
        problems.push(unknownVariable(name, Object.keys(bindings), ['variables', name]))
        continue
      }
      const value = readPath(context, binding.path)
      if (!isMissing(value)) scope[name] = formatValue(value, binding, options.labels ?? {})
      else if (binding.fallback !== undefined) scope[name] = binding.fallback
      else if (binding.optional) scope[name] = binding.format === 'list' ? [] : null
      else if (options.placeholder !== undefined) scope[name] = options.placeholder
      else problems.push(missingValue(name, binding.path))
    }
    if (problems.length > 0) return { ok: false, problems }
    return { ok: true, text: String(engine.renderSync(template, scope)).normalize('NFC'), used }
  } catch (error) {
    return { ok: false, problems: [templateError(error, ['text'])] }
  }
}

function missingValue(name: string, path: string): ContentProblem {
  return {
    code: 'missing-value',
    path: ['variables', name],
    message: {
      vi: `Chưa có giá trị cho biến “${name}” (${path}), nên không tạo được nội dung.`,
      en: `There is no value for the variable “${name}” (${path}), so the text cannot be made.`,
    },
  }
}
