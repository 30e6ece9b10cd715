import { TextInput } from '@mantine/core'
import { useLocale } from '@careline/ui'
import type { Rule } from '@careline/rules'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { removeAt, setAt, type TreePath } from '../editing/tree-path.ts'
import { problemWithin, useEditor } from '../editor-context.ts'
import { useRulesT } from '../messages.ts'
import { PriorityField } from '../PriorityField.tsx'
import classes from '../rules.module.css'

const route = getRouteApi('/rules/$ruleSetId')
const TEXTS = ['label', 'reason', 'unmetReason'] as const
const SIDES = [
  ['vi', 'inVi'],
  ['en', 'inEn'],
] as const

/** The rule's name, what is said when it holds and when it does not, and its place among the others. */
export function RuleWords({ rule, path }: { rule: Rule; path: TreePath }) {
  const t = useRulesT('rules')
  const { pick } = useLocale()
  const { ruleSet, problems, readOnly, edit } = useEditor()
  const say = (key: string) => {
    const problem = problemWithin(problems, [...path, key])
    return problem && pick(problem.message)
  }
  const write = (key: (typeof TEXTS)[number], side: 'vi' | 'en', text: string) => {
    const old = rule[key] ?? { vi: '', en: '' }
    const next = { ...old, [side]: text }
    const at = [...path, key]
    // A text that is empty on both sides is left out, as the document has it.
    edit((set) => (next.vi || next.en ? setAt(set, at, next) : removeAt(set, at)), [...at, side].join('.'))
  }
  return (
    <div className={classes.words}>
      {TEXTS.map((key) =>
        SIDES.map(([side, words]) => (
          <TextInput
            key={key + side}
            size="xs"
            label={t(words, { what: t(key) })}
            value={rule[key]?.[side] ?? ''}
            disabled={readOnly}
            error={rule[key] && !rule[key][side] ? say(key) : undefined}
            onChange={(event) => write(key, side, event.currentTarget.value)}
          />
        )),
      )}
      <NameField key={rule.name} rule={rule} path={path} />
      {ruleSet.hitPolicy !== 'every' && (
        <PriorityField
          value={rule.priority}
          disabled={readOnly}
          error={say('priority')}
          onCommit={(value) => edit((set) => setAt(set, [...path, 'priority'], value), `${path.join('.')}.priority`)}
        />
      )}
    </div>
  )
}

/** The rule's id, by which cases and comments know it: taken once it is whole. */
function NameField({ rule, path }: { rule: Rule; path: TreePath }) {
  const t = useRulesT('rules')
  const { pick } = useLocale()
  const { problems, readOnly, edit } = useEditor()
  const navigate = route.useNavigate()
  const [text, setText] = useState(rule.name)
  const problem = problemWithin(problems, [...path, 'name'])
  return (
    <TextInput
      size="xs"
      label={t('name')}
      value={text}
      disabled={readOnly}
      error={problem && pick(problem.message)}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        const name = text.trim()
        if (name === '') return setText(rule.name)
        if (name === rule.name) return undefined
        edit((set) => setAt(set, [...path, 'name'], name))
        return void navigate({ search: (old) => ({ ...old, rule: name }), replace: true })
      }}
    />
  )
}
