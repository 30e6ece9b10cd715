import { Menu } from '@mantine/core'
import { useLocale } from '@careline/ui'
import { findOperator, type TestCondition } from '@careline/rules'
import { ConditionCount } from './ConditionCount.tsx'
import { ConditionMenu } from './ConditionMenu.tsx'
import { setAt, type TreePath } from '../editing/tree-path.ts'
import { startValue, withFact } from '../editing/value-input.ts'
import { problemWithin, useEditor } from '../editor-context.ts'
import { FactSelect } from './FactSelect.tsx'
import { useRulesT } from '../messages.ts'
import classes from './conditions.module.css'
import { comparableWith, isFactValue, TestFields } from './TestFields.tsx'

interface TestRowProps {
  test: TestCondition
  path: TreePath
  rootPath: TreePath
}

/** One test as chips: a fact, how it is compared, and with what. */
export function TestRow({ test, path, rootPath }: TestRowProps) {
  const t = useRulesT('rules')
  const { pick } = useLocale()
  const { conditions, facts, problems, readOnly, editTree } = useEditor()
  const fact = facts.find((candidate) => candidate.id === test.fact)
  const shape = findOperator(test.operator)?.value
  const put = (next: TestCondition, typed = false) =>
    editTree((root) => setAt(root, path, next), typed ? path.join('.') : undefined)
  const say = (key?: string) => {
    const problem = problemWithin(problems, key === undefined ? path : [...path, key])
    return problem && pick(problem.message)
  }
  const errors = { operator: say('operator'), value: say('value') }
  const [comparable] = comparableWith(fact, facts)
  const [firstNamed] = Object.keys(conditions)
  return (
    <div className={classes.row} data-condition={path.join('.')}>
      <div className={classes.fact}>
        <FactSelect
          label={t('fact')}
          facts={facts}
          value={test.fact}
          disabled={readOnly}
          error={errors.operator || errors.value ? undefined : say()}
          onChange={(next) => put(withFact(test, fact, next))}
        />
      </div>
      <TestFields fact={fact} test={test} errors={errors} onChange={put} />
      <ConditionCount path={path} />
      {!readOnly && (
        <ConditionMenu path={path} rootPath={rootPath}>
          {fact && comparable && shape !== 'true' && shape !== 'range' && (
            <Menu.Item
              onClick={() =>
                put({
                  ...test,
                  value: isFactValue(test.value) ? startValue(fact, test.operator) : { fact: comparable.id },
                })
              }
            >
              {t(isFactValue(test.value) ? 'literal' : 'otherFact')}
            </Menu.Item>
          )}
          {firstNamed !== undefined && (
            <Menu.Item onClick={() => editTree((root) => setAt(root, path, { condition: firstNamed }))}>
              {t('useNamed')}
            </Menu.Item>
          )}
        </ConditionMenu>
      )}
    </div>
  )
}
