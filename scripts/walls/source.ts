import { parseSync, type Comment, type EcmaScriptModule, type Program } from 'oxc-parser'
import type { Tree } from '../tree.ts'

export interface Source {
  readonly file: string
  readonly text: string
  readonly program: Program
  readonly module: EcmaScriptModule
  readonly comments: readonly Comment[]
  lineOf(offset: number): number
}

const CODE = /\.(ts|tsx|mts|mjs)$/
const TEST = /(\.test\.tsx?|\.spec\.ts|\.contract\.ts)$/

export const isTest = (file: string): boolean => TEST.test(file)

/** The parsed code files that `wanted` lets through. */
export function sources(tree: Tree, wanted: (file: string) => boolean): Source[] {
  return tree.files.filter((file) => CODE.test(file) && wanted(file)).map((file) => parse(file, tree.read(file)))
}

function parse(file: string, text: string): Source {
  const { program, module, comments, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${file} cannot be parsed: ${errors[0].message}`)
  return { file, text, program, module, comments, lineOf: (offset) => text.slice(0, offset).split('\n').length }
}
