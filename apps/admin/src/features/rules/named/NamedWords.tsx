import { Box, TextInput } from '@mantine/core'
import { useLocale } from '@careline/ui'
import { relabelled } from '../editing/named-conditions.ts'
import { problemWithin, useEditor } from '../editor-context.ts'
import { useRulesT } from '../messages.ts'
import classes from '../rules.module.css'

const SIDES = [
  ['vi', 'inVi'],
  ['en', 'inEn'],
] as const

/** What a named condition is called in both languages; its id stays, for rules, script and policies ask by it. */
export function NamedWords({ name }: { name: string }) {
  const t = useRulesT('rules')
  const { pick } = useLocale()
  const { conditions, problems, readOnly, editAll } = useEditor()
  const label = conditions[name]?.label
  const problem = problemWithin(problems, [name, 'label'])
  return (
    <Box className={classes.words} pb="xs">
      {SIDES.map(([side, words]) => (
        <TextInput
          key={side}
          size="xs"
          label={t(words, { what: t('conditionLabel') })}
          value={label?.[side] ?? ''}
          placeholder={name}
          disabled={readOnly}
          error={label && !label[side] && problem ? pick(problem.message) : undefined}
          onChange={(event) => {
            const text = event.currentTarget.value
            editAll(
              (written) => ({ ...written, conditions: relabelled(written.conditions, name, side, text) }),
              `conditions.${name}.label.${side}`,
            )
          }}
        />
      ))}
    </Box>
  )
}
