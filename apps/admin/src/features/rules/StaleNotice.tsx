import { Alert, Button, Radio, Stack } from '@mantine/core'
import { useLocale } from '@careline/ui'
import type { RuleSet } from '@careline/rules'
import { useEffect, useMemo, useState } from 'react'
import type { Draft } from '../../shell/draft.ts'
import { RulePair } from '../../shell/words/RulePair.tsx'
import { differingParts } from '../../shell/words/rule-parts.ts'
import { type Collision, mergeRuleSet, type Side, type Versions } from './merge/merge-rule-set.ts'
import { useMergeT } from './merge/messages.ts'

interface StaleNoticeProps extends Versions {
  draft: Draft
  /** Takes the two versions as they were put together. */
  onMerged: (ruleSet: RuleSet) => void
}

/**
 * Someone else changed this very set in between. What does not collide is put together without asking; for each rule that both changed the
 * two versions stand side by side, in sentences, and the person chooses.
 */
export function StaleNotice({ draft, base, mine, theirs, onMerged }: StaleNoticeProps) {
  const t = useMergeT('merge')
  const [choices, setChoices] = useState<Record<string, Side>>({})
  const versions = useMemo(() => ({ base, mine, theirs }), [base, mine, theirs])
  const asked = useMemo(() => mergeRuleSet(versions), [versions])
  useEffect(() => {
    if (asked.ok) onMerged(asked.ruleSet)
  }, [asked, onMerged])
  if (asked.ok) return null
  const name = draft.updatedByName ?? t('someone')
  const result = mergeRuleSet(versions, choices)
  return (
    <Alert color="yellow" mb="sm" title={t('title', { name })} role="alert">
      <Stack gap="sm">
        {t('help')}
        {asked.collisions.map((collision) => (
          <Choice
            key={collision.key}
            collision={collision}
            versions={versions}
            draft={draft}
            name={name}
            value={choices[collision.key]}
            onChange={(side) => setChoices((old) => ({ ...old, [collision.key]: side }))}
          />
        ))}
        <div>
          <Button size="xs" disabled={!result.ok} onClick={() => result.ok && onMerged(result.ruleSet)}>
            {t('save')}
          </Button>{' '}
          {t('undo')}
        </div>
      </Stack>
    </Alert>
  )
}

interface ChoiceProps {
  collision: Collision
  versions: Versions
  draft: Draft
  name: string
  value: Side | undefined
  onChange: (side: Side) => void
}

function Choice({ collision: { key, rule }, versions, draft, name, value, onChange }: ChoiceProps) {
  const t = useMergeT('merge')
  const { locale } = useLocale()
  const version = (ruleSet: RuleSet) => ({
    campaign: draft.document,
    ruleSet,
    rule: ruleSet.rules.find((each) => each.name === rule),
  })
  const [my, their] = [version(versions.mine), version(versions.theirs)]
  const title = (my.rule ?? their.rule)?.label?.[locale] ?? rule ?? t(key === 'rules/order' ? 'order' : 'setting')
  return (
    <section aria-label={title}>
      <b>{title}</b>
      {rule !== null && (
        <RulePair
          parts={differingParts(my, their, locale)}
          heads={[t('mine'), t('theirs', { name })]}
          absent={t('absent')}
          alike
        />
      )}
      <Radio.Group
        aria-label={t('choose', { what: title })}
        value={value ?? null}
        onChange={(side) => onChange(side === 'mine' ? 'mine' : 'theirs')}
      >
        <Stack gap={4} mt={4}>
          <Radio size="xs" value="mine" label={t('mine')} />
          <Radio size="xs" value="theirs" label={t('theirs', { name })} />
        </Stack>
      </Radio.Group>
    </section>
  )
}
