import { Select, TextInput } from '@mantine/core'
import { useLocale } from '@careline/ui'
import type { ConditionValue, Fact, TestCondition } from '@careline/rules'
import { operatorChoices, withOperator } from '../editing/value-input.ts'
import { useEditor } from '../editor-context.ts'
import { FactSelect } from './FactSelect.tsx'
import { useRulesT } from '../messages.ts'
import classes from './conditions.module.css'
import { ValueField } from './ValueField.tsx'

interface TestFieldsProps {
  /** Undefined where the campaign has no such fact: what is asked can then only be read. */
  fact: Fact | undefined
  test: TestCondition
  errors: { operator?: string | undefined; value?: string | undefined }
  /** @param typed whether the value is being typed, so that a word is one step of undo */
  onChange: (test: TestCondition, typed?: boolean) => void
}

export const isFactValue = (value: ConditionValue): value is { fact: string } =>
  typeof value === 'object' && !Array.isArray(value)

/** The facts that a fact can be compared with. */
export const comparableWith = (fact: Fact | undefined, facts: readonly Fact[]): Fact[] =>
  facts.filter((other) => other.id !== fact?.id && other.type === fact?.type)

/** How a fact is compared, and with what. */
export function TestFields({ fact, test, errors, onChange }: TestFieldsProps) {
  const t = useRulesT('rules')
  const { pick } = useLocale()
  const { facts, readOnly } = useEditor()
  const setValue = (value: ConditionValue, typed = false) => onChange({ ...test, value }, typed)
  return (
    <>
      <Select
        size="xs"
        className={classes.operator}
        aria-label={t('operator')}
        allowDeselect={false}
        disabled={readOnly || !fact}
        error={errors.operator}
        data={(fact ? operatorChoices(fact) : []).map((choice) => ({ value: choice.id, label: pick(choice.label) }))}
        value={test.operator}
        onChange={(next) => fact && next && onChange(withOperator(test, fact, next))}
      />
      <div className={classes.value}>
        {isFactValue(test.value) ? (
          <FactSelect
            label={t('otherFact')}
            facts={comparableWith(fact, facts)}
            value={test.value.fact}
            disabled={readOnly}
            error={errors.value}
            onChange={(other) => setValue({ fact: other.id })}
          />
        ) : fact ? (
          <ValueField
            fact={fact}
            operator={test.operator}
            value={test.value}
            onChange={setValue}
            disabled={readOnly}
            error={errors.value}
          />
        ) : (
          <TextInput size="xs" aria-label={t('value')} disabled value={JSON.stringify(test.value)} readOnly />
        )}
      </div>
    </>
  )
}
