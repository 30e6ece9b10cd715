import { describe, expect, it } from 'vitest'
import { compileRuleSet, type Facts, operators, runRuleSet } from '../../packages/rules/src/index.ts'
import { plantedTree } from '../tree.ts'
import { documentOf } from './example-facts.ts'
import { againstFact, examplesOf, nullAnswers } from './operator-examples.ts'
import { operatorPages, operatorPagesWall } from './operators.ts'

describe.each(operators.map((operator) => ({ id: operator.id, operator })))('$id', ({ operator }) => {
  it('answers the examples of its page as the reference and compiled code do', async () => {
    const told = examplesOf(operator).flatMap(({ test, answers }) => answers.map((answer) => ({ test, ...answer })))
    const run = told.map(async ({ test, seen }) => {
      const facts: Facts = { [test.fact]: seen }
      const { holds } = await runRuleSet(documentOf(test), 'set', facts)
      expect(compileRuleSet(documentOf(test), 'set')(facts).holds).toBe(holds)
      return { test, seen, holds }
    })
    expect(await Promise.all(run)).toEqual(told)
  })

  it('is shown both where it holds and where it does not, for each type', () => {
    const shown = examplesOf(operator).map(({ answers }) => new Set(answers.map(({ holds }) => holds)).size)
    expect(shown).toEqual(operator.takes.map(() => 2))
  })

  it('says of two missing facts what the reference says', async () => {
    const test = againstFact(operator)
    const both = test && (await runRuleSet(documentOf(test), 'set', {})).holds
    expect(nullAnswers(operator)[2]?.holds ?? null).toBe(both)
  })
})

it('has a page for each operator and no other, committed as it would be made', () => {
  const pages = operatorPages.pages(plantedTree({}))
  expect(pages.size).toBe(operators.length + 1)
  expect(operatorPagesWall.check(plantedTree(Object.fromEntries(pages)))).toEqual([])
  const gone = { ...Object.fromEntries(pages), 'docs/generated/operators/gone.md': '' }
  expect(operatorPagesWall.check(plantedTree(gone))).toHaveLength(1)
})
