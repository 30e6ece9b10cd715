import { describe, expect, it } from 'vitest'
import { plantedTree } from '../tree.ts'
import { firstSentence, readDocstring } from './docstring.ts'
import { docstrings, reference, referencePages } from './reference.ts'

const entry = (names: string) => ({ 'packages/rules/src/index.ts': `export { ${names} } from './engine/run.ts'\n` })
const file = (text: string) => ({ 'packages/rules/src/engine/run.ts': text })
const FUNCTION = `/**
 * Runs it; see \`Answer\`.
 * @param facts by id,
 *   flat
 * @returns the answer
 * @throws where there is none
 */
export async function run(facts: string[], limit = 1): Promise<Answer> {
  return secret(facts, limit)
}
`
const TYPE = '/** One `answer`. @throws never */\nexport type Answer = { holds: boolean }\n'
const pages = (files: Record<string, string>) => Object.fromEntries(referencePages.pages(plantedTree(files)))

describe('a docstring', () => {
  it('has its text, then tags, each on one line', () => {
    const comment = '*\n * First. Second,\n * third.\n * @param a what\n *   it is\n * @throws where not\n '
    expect(readDocstring(comment)).toEqual({
      text: 'First. Second,\nthird.',
      params: [{ name: 'a', text: 'what it is' }],
      returns: null,
      throws: ['where not'],
    })
  })
  it('may have a tag after its sentence, and an at-sign in it', () => {
    expect(readDocstring('* Mail to a@param.vn. @throws where not ')).toMatchObject({
      text: 'Mail to a@param.vn.',
      throws: ['where not'],
    })
  })
  it('is told in a table by its first sentence', () => {
    expect(firstSentence(readDocstring('* As of\n * 1.5 on. More. '))).toBe('As of 1.5 on.')
  })
})

describe('the reference', () => {
  const files = { ...entry('run, type Answer'), ...file(FUNCTION + TYPE) }

  it('tells a function without what is in it, with links to what it uses', () => {
    const page = pages(files)['docs/generated/reference/rules/engine.md'] ?? ''
    expect(page).toContain('```ts\nasync function run(facts: string[], limit = 1): Promise<Answer>\n```')
    expect(page).toContain('Runs it; see [`Answer`](engine.md#answer).')
    expect(page).toContain('- `facts` by id, flat\n\n**Returns** the answer\n\n**Throws** where there is none')
    expect(page).not.toContain('secret')
  })
  it('tells a class without what is private and without bodies', () => {
    const text =
      '/** A. */\nexport class A {\n  readonly b: number = 1\n  #c = 2\n  /** D. */\n  d(): number {\n    return 3\n  }\n}\n'
    expect(pages({ ...entry('A'), ...file(text) })['docs/generated/reference/rules/engine.md']).toContain(
      'class A {\n  readonly b: number\n\n  /** D. */\n  d(): number\n}',
    )
  })
  it('keeps apart a type and a value of one name', () => {
    const text = '/** One. */\nexport function both(): void {}\n/** Two. */\nexport interface Both {}\n'
    const index = pages({ ...entry('both, type Both'), ...file(text) })['docs/generated/reference/rules/README.md']
    expect(index).toContain('[`both`](engine.md#both) | One.')
    expect(index).toContain('[`Both`](engine.md#both-1) | Two.')
  })
  it('must be committed as it would be made', () => {
    expect(reference.check(plantedTree({ ...files, ...pages(files) }))).toEqual([])
    expect(reference.check(plantedTree(files))).toHaveLength(2)
  })
})

it('asks for a docstring on each export, and for parameters that are there', () => {
  const says = (text: string) =>
    docstrings.check(plantedTree({ ...entry('run'), ...file(text) })).map((each) => each.message)
  expect(says(FUNCTION)).toEqual([])
  expect(says('// Runs it.\nexport function run(): void {}\n')).toEqual([expect.stringContaining('run without')])
  expect(says('/** Runs. @param b what */\nexport function run(a: number): void {}\n')).toEqual([
    expect.stringContaining('`b`'),
  ])
})
