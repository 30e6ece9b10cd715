import { Menu, Select, TextInput } from '@mantine/core'
import { useLocale } from '@careline/ui'
import { type ConditionValue, findOperator, type TestCondition } from '@careline/rules'
import { ConditionCount } from './ConditionCount.tsx'
import { ConditionMenu } from './ConditionMenu.tsx'
import { setAt, type TreePath } from './editing/tree-path.ts'
import { operatorChoices, startValue, withFact, withOperator } from './editing/value-input.ts'
import { problemWithin, useEditor } from './editor-context.ts'
import { FactSelect } from './FactSelect.tsx'
import { useRulesT } from './messages.ts'
import classes from './rules.module.css'
import { ValueField } from './ValueField.tsx'

interface TestRowProps {
  test: TestCondition
  path: TreePath
  rootPath: TreePath
}

const isFactValue = (value: ConditionValue): value is { fact: string } =>
  typeof value === 'object' && !Array.isArray(value)

/** One test: a fact, how it is compared, and with what. */
export function TestRow({ test, path, rootPath }: TestRowProps) {
  const t = useRulesT('rules')
  const { pick } = useLocale()
  const { campaign, facts, problems, readOnly, edit } = useEditor()
  const fact = facts.find((candidate) => candidate.id === test.fact)
  const operator = findOperator(test.operator)
  const put = (next: TestCondition, field?: string) => edit((set) => setAt(set, path, next), field)
  const setValue = (value: ConditionValue, typed = false) => put({ ...test, value }, typed ? path.join('.') : undefined)
  const say = (key?: string) => {
    const problem = problemWithin(problems, key === undefined ? path : [...path, key])
    return problem && pick(problem.message)
  }
  const [operatorError, valueError] = [say('operator'), say('value')]
  const choices = fact ? operatorChoices(fact) : []
  const comparable = facts.filter((other) => other.id !== test.fact && other.type === fact?.type)
  const takesFact = operator?.value !== 'true' && operator?.value !== 'range' && comparable.length > 0
  const [firstNamed] = Object.keys(campaign.conditions)
  return (
    <div className={classes.row}>
      <div className={classes.fact}>
        <FactSelect
          label={t('fact')}
          facts={facts}
          value={test.fact}
          disabled={readOnly}
          error={operatorError || valueError ? undefined : say()}
          onChange={(next) => put(withFact(test, fact, next))}
        />
      </div>
      <Select
        size="xs"
        className={classes.operator}
        aria-label={t('operator')}
        allowDeselect={false}
        disabled={readOnly || !fact}
        error={operatorError}
        data={choices.map((choice) => ({ value: choice.id, label: pick(choice.label) }))}
        value={test.operator}
        onChange={(next) => fact && next && put(withOperator(test, fact, next))}
      />
      <div className={classes.value}>
        {isFactValue(test.value) ? (
          <FactSelect
            label={t('otherFact')}
            facts={comparable}
            value={test.value.fact}
            disabled={readOnly}
            error={valueError}
            onChange={(other) => setValue({ fact: other.id })}
          />
        ) : fact ? (
          <ValueField
            fact={fact}
            operator={test.operator}
            value={test.value}
            onChange={setValue}
            disabled={readOnly}
            error={valueError}
          />
        ) : (
          <TextInput size="xs" aria-label={t('value')} disabled value={JSON.stringify(test.value)} readOnly />
        )}
      </div>
      <ConditionCount path={path} />
      {!readOnly && (
        <ConditionMenu path={path} rootPath={rootPath}>
          {fact && takesFact && (
            <Menu.Item
              onClick={() =>
                setValue(
                  isFactValue(test.value) ? startValue(fact, test.operator) : { fact: comparable[0]?.id ?? fact.id },
                )
              }
            >
              {t(isFactValue(test.value) ? 'literal' : 'otherFact')}
            </Menu.Item>
          )}
          {firstNamed !== undefined && (
            <Menu.Item onClick={() => edit((set) => setAt(set, path, { condition: firstNamed }))}>
              {t('useNamed')}
            </Menu.Item>
          )}
        </ConditionMenu>
      )}
    </div>
  )
}
