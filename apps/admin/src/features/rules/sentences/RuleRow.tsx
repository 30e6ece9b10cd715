import { ActionIcon, Menu } from '@mantine/core'
import { useFormat, useLocale } from '@careline/ui'
import { describeCondition, type Rule, ruleTitle } from '@careline/rules'
import { IconDots } from '@tabler/icons-react'
import { type KeyboardEvent, memo } from 'react'
import type { Reading } from '../editor-context.ts'
import { useRulesT } from '../messages.ts'
import { RuleForm } from './RuleForm.tsx'
import classes from '../rules.module.css'

export type RuleDeed = 'up' | 'down' | 'previous' | 'next' | 'first' | 'last' | 'duplicate' | 'remove'

interface RuleRowProps {
  rule: Rule
  index: number
  open: boolean
  /** What it leaves behind that its name does not say, in words. */
  outcome: string
  /** Tab comes to this row; arrows go from it to the others. */
  inHand: boolean
  /** Something is wrong in it. */
  wrong: boolean
  readOnly: boolean
  count: number | undefined
  total: number
  reading: Reading
  onHold: (name: string) => void
  onToggle: (name: string) => void
  onDo: (deed: RuleDeed, index: number, title: string) => void
}

function deedOf(event: KeyboardEvent, readOnly: boolean): RuleDeed | null {
  const moves = event.altKey && !readOnly
  if (event.key === 'ArrowUp') return moves ? 'up' : 'previous'
  if (event.key === 'ArrowDown') return moves ? 'down' : 'next'
  if (event.key === 'Home') return 'first'
  if (event.key === 'End') return 'last'
  return event.key === 'Delete' && !readOnly ? 'remove' : null
}

/** A rule as a sentence with how many meet it; pressed, it opens as a form. Drawn anew only when something of its own is another. */
export const RuleRow = memo(function RuleRow(props: RuleRowProps) {
  const { rule, index, open, outcome, inHand, wrong, readOnly, count, total, reading, onToggle, onDo } = props
  const t = useRulesT('rules')
  const { locale } = useLocale()
  const format = useFormat()
  const title = ruleTitle(rule, locale)
  const sentence = describeCondition(reading.document, rule.conditions, locale, { itemFacts: reading.itemFacts })
  const tabIndex = inHand ? 0 : -1
  const act = (deed: RuleDeed) => onDo(deed, index, title)
  const asked = total > 0 ? t('meetsOf', { count: format.number(count ?? 0), total: format.number(total) }) : undefined
  return (
    <li className={classes.rule} data-open={open} data-wrong={wrong}>
      <div className={classes.head} onFocus={() => props.onHold(rule.name)}>
        <button
          type="button"
          data-rule={rule.name}
          tabIndex={tabIndex}
          className={classes.toggle}
          aria-expanded={open}
          onClick={() => onToggle(rule.name)}
          onKeyDown={(event) => {
            const deed = deedOf(event, readOnly)
            if (!deed) return
            event.preventDefault()
            act(deed)
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
          <span className={classes.count} title={asked}>
            <span>{format.number(count)}</span>
            <span className={classes.track} aria-hidden="true">
              <span className={classes.bar} style={{ width: `${total > 0 ? (count / total) * 100 : 0}%` }} />
            </span>
          </span>
        )}
        {!readOnly && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('actions', { name: title })} tabIndex={tabIndex}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => act('up')}>{t('moveUp')}</Menu.Item>
              <Menu.Item onClick={() => act('down')}>{t('moveDown')}</Menu.Item>
              <Menu.Item onClick={() => act('duplicate')}>{t('duplicate')}</Menu.Item>
              <Menu.Divider />
              <Menu.Item color="red" onClick={() => act('remove')}>
                {t('remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {open && <RuleForm rule={rule} path={['rules', index]} />}
    </li>
  )
})
