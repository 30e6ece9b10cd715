import { Button, Text } from '@mantine/core'
import { useLocale } from '@careline/ui'
import { conditionTitle, describeCondition } from '@careline/rules'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { documentOf } from '../editing/check-rule-set.ts'
import { usesOf, withoutCondition } from '../editing/named-conditions.ts'
import { problemWithin, useEditor } from '../editor-context.ts'
import { useRulesT } from '../messages.ts'
import { NamedEditor } from './NamedEditor.tsx'
import classes from '../rules.module.css'

const route = getRouteApi('/rules/$ruleSetId')

/** The campaign's reusable conditions: what each says, how many rules use it, and its chips when opened. */
export function NamedConditions() {
  const t = useRulesT('rules')
  const { locale, pick } = useLocale()
  const { campaign, ruleSet, conditions, problems, readOnly, editAll } = useEditor()
  const [shown, setShown] = useState(false)
  const { named: open } = route.useSearch()
  const navigate = route.useNavigate()
  const setOpen = (name: string | undefined) =>
    void navigate({ search: (old) => ({ ...old, named: name }), replace: true })
  const all = shown || open !== undefined
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open !== undefined) form.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const wrong = problems.some(({ path }) => path[0] === 'conditions')
  const names = Object.keys(conditions)
  if (names.length === 0) return null
  return (
    <section className={classes.part} aria-label={t('namedConditions')}>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={all || wrong ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        aria-expanded={all || wrong}
        onClick={() => {
          setShown(!all)
          if (all) setOpen(undefined)
        }}
      >
        {t('namedCount', { count: String(names.length) })}
      </Button>
      {(all || wrong) && (
        <ul className={classes.rules}>
          {names.map((name) => {
            const condition = conditions[name]
            const uses = usesOf(name, campaign)
            const used = uses.rules.length + uses.conditions.length > 0 || uses.elsewhere
            const title = conditionTitle({ conditions }, name, locale)
            const sentence = condition && describeCondition(documentOf(campaign, ruleSet), condition, locale)
            const problem = problemWithin(problems, ['conditions', name])
            return (
              <li key={name} className={classes.rule} data-open={open === name} data-wrong={problem !== undefined}>
                <div className={classes.head}>
                  <button
                    type="button"
                    className={classes.toggle}
                    aria-label={`${title}: ${sentence}`}
                    aria-expanded={open === name}
                    onClick={() => setOpen(open === name ? undefined : name)}
                  >
                    <span className={classes.sentence}>
                      <strong title={name}>{title}</strong>
                      <span className={classes.soft}>{sentence}</span>
                    </span>
                  </button>
                  <Text size="xs" c="dimmed" className={classes.uses}>
                    {t('usedBy', { count: String(uses.rules.length) })}
                    {uses.elsewhere && ` · ${t('usedElsewhere')}`}
                  </Text>
                  {!readOnly && !used && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      color="red"
                      onClick={() =>
                        editAll((written) => ({ ...written, conditions: withoutCondition(written.conditions, name) }))
                      }
                    >
                      {t('remove')}
                    </Button>
                  )}
                </div>
                {problem && (
                  <Text size="sm" c="var(--careline-out)" px="xs">
                    {pick(problem.message)}
                  </Text>
                )}
                {open === name && (
                  <div className={classes.form} ref={form}>
                    <Text size="xs" c="dimmed" pb={4}>
                      {t('editsEverywhere', { count: String(uses.rules.length) })}
                    </Text>
                    <NamedEditor name={name} />
                  </div>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
