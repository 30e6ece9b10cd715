import { Button, Text } from '@mantine/core'
import { KeyHint, useFormat, useLocale, useNotify } from '@careline/ui'
import { describeOtherOutcome, type RuleSet } from '@careline/rules'
import { IconPlus } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { addRule, duplicateRule, moveRule, removeRule } from '../editing/rule-edits.ts'
import { startFact, startTest } from '../editing/value-input.ts'
import { problemWithin, useEditor } from '../editor-context.ts'
import { useRulesT } from '../messages.ts'
import { keepRows } from './kept-rows.ts'
import { RuleRow, type RuleDeed } from './RuleRow.tsx'
import { rulesEn } from '../messages-en.ts'
import { rulesVi } from '../messages-vi.ts'
import classes from '../rules.module.css'
import type { Counts } from '../use-figures.ts'

const route = getRouteApi('/rules/$ruleSetId')

const namesOf = ({ rules }: RuleSet) => rules.map(({ name }) => name)

interface RuleListProps {
  counts: Counts | undefined
  /** The counts are of an earlier state of the rules. */
  old: boolean
}

/** The set's rules as sentences with how many meet each; one can be open as a form. */
export function RuleList({ counts, old }: RuleListProps) {
  const t = useRulesT('rules')
  const { locale, pick } = useLocale()
  const format = useFormat()
  const notify = useNotify()
  const list = useRef<HTMLOListElement>(null)
  const { campaign, ruleSet, versions, facts, reading, problems, readOnly, edit } = useEditor()
  const { rule: asked } = route.useSearch()
  const navigate = route.useNavigate()

  const [rows, setRows] = useState(() => keepRows([], namesOf(ruleSet)))
  const kept = keepRows(rows, namesOf(ruleSet))
  if (kept !== rows) setRows(kept)
  // The address follows a new name a moment later.
  const open = (kept.find(({ name }) => name === asked) ?? kept.find(({ was }) => was === asked))?.name ?? asked

  const [held, setHeld] = useState<string>()
  const hand = [held, open].find((name) => ruleSet.rules.some((rule) => rule.name === name)) ?? ruleSet.rules[0]?.name

  useEffect(() => {
    const head = open === undefined ? null : list.current?.querySelector(`[data-rule="${CSS.escape(open)}"]`)
    const { top, bottom } = head?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
    // Where a link or a finding led here; what was pressed is in view and stays where it is.
    if (top < 0 || bottom > window.innerHeight) head?.scrollIntoView()
  }, [open])

  /** Where the focus was when this was last drawn: an undo may have taken that place out of the page since. */
  const inside = useRef(false)
  useEffect(() => {
    if (inside.current && document.activeElement === document.body && hand !== undefined)
      list.current?.querySelector<HTMLElement>(`[data-rule="${CSS.escape(hand)}"]`)?.focus({ preventScroll: true })
    inside.current = list.current?.contains(document.activeElement) ?? false
  })

  // The same functions at each stroke of a key: rows that nothing changed are not drawn again.
  const toggle = useCallback(
    (name: string) =>
      void navigate({ search: (old) => ({ ...old, rule: old.rule === name ? undefined : name }), replace: true }),
    [navigate],
  )
  const focus = useCallback((at: number) => {
    requestAnimationFrame(() => [...(list.current?.querySelectorAll<HTMLElement>('[data-rule]') ?? [])].at(at)?.focus())
  }, [])
  const act = useCallback(
    (deed: RuleDeed, index: number, title: string) => {
      switch (deed) {
        case 'up':
        case 'down': {
          const by = deed === 'up' ? -1 : 1
          edit((set) => moveRule(set, index, by))
          return focus(Math.max(0, index + by))
        }
        case 'previous':
          return focus(Math.max(0, index - 1))
        case 'next':
          return focus(index + 1)
        case 'first':
          return focus(0)
        case 'last':
          return focus(-1)
        case 'duplicate':
          return edit((set) => duplicateRule(set, index).ruleSet)
        case 'remove':
          edit((set) => removeRule(set, index))
          focus(Math.max(0, index - 1))
          return notify({ message: t('removed', { name: title }) })
      }
    },
    [edit, focus, notify, t],
  )
  const add = () => {
    const fact = startFact(facts)
    if (!fact) return
    const { ruleSet: next, name } = addRule(ruleSet, ruleSet.rules.length - 1, {
      label: { vi: rulesVi.newRule, en: rulesEn.newRule },
      condition: startTest(fact),
    })
    edit(() => next)
    toggle(name)
    focus(-1)
  }
  const known = versions.map((version) => ({ facts: [], ruleSets: [version] }))
  const catalogue = ruleSet.over && campaign.catalogues[ruleSet.over.catalogue]
  return (
    <>
      <div className={classes.policy}>
        <Text>
          {catalogue ? t('over', { catalogue: pick(catalogue.label) }) : t(ruleSet.hitPolicy)}
          {ruleSet.over?.limit !== undefined && `, ${t('overLimit', { limit: String(ruleSet.over.limit) })}`}
        </Text>
        {counts && <Text c="dimmed">{t('answered', { count: format.number(counts.answered) })}</Text>}
      </div>
      <ol className={classes.rules} ref={list} data-old={old} aria-label={t('rulesLabel')}>
        {ruleSet.rules.map((rule, index) => (
          <RuleRow
            key={kept[index]?.key}
            rule={rule}
            index={index}
            open={open === rule.name}
            outcome={describeOtherOutcome(rule, known, locale)}
            inHand={hand === rule.name}
            wrong={problemWithin(problems, ['rules', index]) !== undefined}
            readOnly={readOnly}
            count={counts?.rules[rule.name]}
            total={counts?.total ?? 0}
            reading={reading}
            onHold={setHeld}
            onToggle={toggle}
            onDo={act}
          />
        ))}
      </ol>
      {!readOnly && (
        <div className={classes.foot}>
          <Button size="xs" variant="light" leftSection={<IconPlus size={16} />} onClick={add}>
            {t('addRule')}
          </Button>
          <span className={classes.keys}>
            <KeyHint keys={['↑', '↓']} label={t('walk')} />
            <KeyHint keys={['Alt', '↑', '↓']} label={t('moveRule')} />
            <KeyHint keys={['Delete']} label={t('remove')} />
            <KeyHint keys={['mod', 'Z']} label={t('undo')} />
          </span>
        </div>
      )}
    </>
  )
}
