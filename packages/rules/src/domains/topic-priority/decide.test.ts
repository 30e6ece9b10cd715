import { expect, it } from 'vitest'
import { decideTopics } from './decide.ts'
import { topicPriorityDefaults } from './defaults.ts'

const { document, cases } = topicPriorityDefaults
const rules = document.ruleSets.flatMap((ruleSet) => ruleSet.rules)

it.each(cases)('$name', async ({ facts, expect: expected }) => {
  const raised = (expected.events ?? []).map(
    (name) => rules.find((rule) => rule.name === name)?.event.params?.['topic'],
  )
  const { topics } = await decideTopics(document, 'topic-priority', facts)
  expect(topics).toEqual(raised)
})
