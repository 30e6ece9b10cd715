import type { Class, Declaration, Statement } from 'oxc-parser'
import type { Source } from '../walls/source.ts'

/** One statement of a file that declares an exported name. */
export interface Declared {
  /** Where the statement starts: a docstring ends before it. */
  readonly start: number
  readonly isType: boolean
  /** As written, without what is done inside. */
  readonly signature: string
  readonly params: readonly string[]
}

/** The statement of the file that exports `name` by declaring it; types and values may share a name. */
export function declarationOf(source: Source, name: string, isType: boolean): Declared | null {
  const found = source.program.body.flatMap((statement) => declared(source, statement, name))
  return found.find((each) => each.isType === isType) ?? found[0] ?? null
}

function declared(source: Source, statement: Statement, name: string): Declared[] {
  if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return []
  const { declaration, start } = statement
  const variable = declaration.type === 'VariableDeclaration' ? declaration.declarations[0] : undefined
  const id = variable ? variable.id : 'id' in declaration ? declaration.id : null
  if (id?.type !== 'Identifier' || id.name !== name) return []
  const isType = declaration.type === 'TSInterfaceDeclaration' || declaration.type === 'TSTypeAliasDeclaration'
  return [{ start, isType, signature: signatureOf(source, declaration), params: paramsOf(declaration) }]
}

function signatureOf({ text }: Source, declaration: Declaration): string {
  if (declaration.type === 'FunctionDeclaration' && declaration.body)
    return text.slice(declaration.start, declaration.body.start).trim()
  if (declaration.type === 'ClassDeclaration') return classSignature(text, declaration)
  const variable = declaration.type === 'VariableDeclaration' ? declaration.declarations[0] : undefined
  const typed = variable?.id.type === 'Identifier' && variable.id.typeAnnotation
  if (typed) return `const ${text.slice(variable.id.start, typed.end)}`
  return text.slice(declaration.start, declaration.end)
}

/** A class without what is private and without bodies. */
function classSignature(text: string, declared: Class): string {
  const members = declared.body.body.flatMap((member, index, all) => {
    if (!('key' in member) || member.key.type === 'PrivateIdentifier') return []
    if ('accessibility' in member && member.accessibility === 'private') return []
    const before = text.slice(all[index - 1]?.end ?? declared.body.start + 1, member.start).trim()
    const body = member.type === 'MethodDefinition' ? member.value.body?.start : undefined
    const initial = member.type === 'PropertyDefinition' ? member.value?.start : undefined
    const head = text.slice(member.start, body ?? initial ?? member.end).replace(/[\s=]+$/, '')
    const plain = before === '' && member.type === 'PropertyDefinition'
    const parts = [before, head].filter(Boolean)
    return [{ plain, code: parts.map((part) => `  ${part}`).join('\n') }]
  })
  const lines = members.map(({ plain, code }, index) => {
    const goesOn = index === 0 || (plain && members[index - 1]?.plain === true)
    return goesOn ? code : `\n${code}`
  })
  return `${text.slice(declared.start, declared.body.start)}{\n${lines.join('\n')}\n}`
}

function paramsOf(declaration: Declaration): string[] {
  if (declaration.type !== 'FunctionDeclaration') return []
  return declaration.params.flatMap((param) => {
    const inner = param.type === 'AssignmentPattern' ? param.left : param
    return inner.type === 'Identifier' ? [inner.name] : []
  })
}
