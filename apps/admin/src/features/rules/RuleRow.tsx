import { ActionIcon, Menu } from '@mantine/core'
import { useFormat, useLocale } from '@careline/ui'
import { describeCondition, type Rule } from '@careline/rules'
import { IconDots } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { documentOf, itemFactsOf } from './editing/check-rule-set.ts'
import { problemWithin, useEditor } from './editor-context.ts'
import { useRulesT } from './messages.ts'
import { RuleForm } from './RuleForm.tsx'
import classes from './rules.module.css'

export type RuleDeed = 'up' | 'down' | 'previous' | 'next' | 'duplicate' | 'remove'

interface RuleRowProps {
  rule: Rule
  index: number
  open: boolean
  count: number | undefined
  total: number
  old: boolean
  onToggle: () => void
  onDo: (deed: RuleDeed) => void
}

function deedOf(event: KeyboardEvent, readOnly: boolean): RuleDeed | null {
  const moves = event.altKey && !readOnly
  if (event.key === 'ArrowUp') return moves ? 'up' : 'previous'
  if (event.key === 'ArrowDown') return moves ? 'down' : 'next'
  return event.key === 'Delete' && !readOnly ? 'remove' : null
}

/** A rule as a sentence with how many meet it; pressed, it opens as a form. */
export function RuleRow({ rule, index, open, count, total, old, onToggle, onDo }: RuleRowProps) {
  const t = useRulesT('rules')
  const { locale, pick } = useLocale()
  const format = useFormat()
  const { campaign, ruleSet, problems, readOnly } = useEditor()
  const title = rule.label ? pick(rule.label) : rule.name
  const problem = problemWithin(problems, ['rules', index])
  const sentence = describeCondition(documentOf(campaign, ruleSet), rule.conditions, locale, {
    itemFacts: itemFactsOf(campaign, ruleSet),
  })
  const outcome = Object.values(rule.event.params ?? {})
    .map(String)
    .join(' · ')
  const asked = total > 0 ? t('meetsOf', { count: format.number(count ?? 0), total: format.number(total) }) : undefined
  return (
    <li className={classes.rule} data-open={open} data-wrong={problem !== undefined}>
      <div className={classes.head}>
        <button
          type="button"
          data-rule={rule.name}
          className={classes.toggle}
          aria-expanded={open}
          onClick={onToggle}
          onKeyDown={(event) => {
            const deed = deedOf(event, readOnly)
            if (!deed) return
            event.preventDefault()
            onDo(deed)
          }}
        >
          <span className={classes.number}>{index + 1}</span>
          <span className={classes.sentence}>
            <strong>{title}</strong>
            <span className={classes.soft}>
              {sentence}
              {outcome && ` → ${outcome}`}
            </span>
          </span>
        </button>
        {count !== undefined && (
          <span className={classes.count} data-old={old} title={asked}>
            <span>{format.number(count)}</span>
            <span className={classes.track} aria-hidden="true">
              <span className={classes.bar} style={{ width: `${total > 0 ? (count / total) * 100 : 0}%` }} />
            </span>
          </span>
        )}
        {!readOnly && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('actions', { name: title })}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onDo('up')}>{t('moveUp')}</Menu.Item>
              <Menu.Item onClick={() => onDo('down')}>{t('moveDown')}</Menu.Item>
              <Menu.Item onClick={() => onDo('duplicate')}>{t('duplicate')}</Menu.Item>
              <Menu.Divider />
              <Menu.Item color="red" onClick={() => onDo('remove')}>
                {t('remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {open && <RuleForm rule={rule} path={['rules', index]} />}
    </li>
  )
}
