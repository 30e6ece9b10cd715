import { Button, Group, Select } from '@mantine/core'
import type { Campaign } from '@careline/campaign'
import { Panel, useFormat, useLocale } from '@careline/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { memo, useMemo, useState } from 'react'
import { api } from '../../../api.ts'
import type { Figures } from '../use-figures.ts'
import type { SettledEdit } from '../use-settled-edit.ts'
import { type Asked, CustomersDrawer } from './CustomersDrawer.tsx'
import { groupingsOf } from './groupings.ts'
import { GroupTable } from './GroupTable.tsx'
import { useNumbersT } from './messages.ts'
import classes from './numbers.module.css'

interface NumbersPanelProps {
  campaign: Campaign
  edit: SettledEdit
  impact: Figures['impact']
  noSnapshot: boolean
}

/** Before and after by province, band or tier, and the customers behind each number. */
export const NumbersPanel = memo(function NumbersPanel({ campaign, edit, impact, noSnapshot }: NumbersPanelProps) {
  const t = useNumbersT('numbers')
  const format = useFormat()
  const { pick } = useLocale()
  const groupings = useMemo(() => groupingsOf(campaign), [campaign])
  const [chosen, setChosen] = useState(groupings[0]?.fact.id ?? '')
  const [shown, setShown] = useState<{ asked: Asked; title: string } | null>(null)
  const grouping = groupings.find(({ fact }) => fact.id === chosen)
  const query = useQuery(
    api.draft.breakdown.queryOptions(
      { ...edit.input, fact: chosen, ...(grouping?.bands && { bands: grouping.bands }) },
      {
        enabled: edit.enabled && grouping !== undefined && !noSnapshot,
        placeholderData: keepPreviousData,
        retry: false,
        gcTime: 60_000,
        trpc: { abortOnUnmount: true },
      },
    ),
  )
  if (noSnapshot || !grouping) return null
  const see = (asked: Asked, title: string) => (
    <Button key={title} size="compact-xs" variant="default" onClick={() => setShown({ asked, title })}>
      {title}
    </Button>
  )
  const nameOf = (output: string): string => {
    const ruleSet = campaign.decisions.outputs.find(({ id }) => id === output)?.ruleSet
    const label = campaign.ruleSets.find(({ id }) => id === ruleSet)?.label
    return label ? pick(label) : output
  }
  const changed = Object.entries(impact?.changed ?? {}).filter(([, count]) => count > 0)
  const groups = query.data?.groups ?? null
  return (
    <Panel title={t('title')}>
      <Group gap="xs" mb="xs" role="group" aria-label={t('see')}>
        {impact &&
          impact.entering > 0 &&
          see({ kind: 'entering' }, t('entering', { count: format.number(impact.entering) }))}
        {impact &&
          impact.leaving > 0 &&
          see({ kind: 'leaving' }, t('leaving', { count: format.number(impact.leaving) }))}
        {changed.map(([output, count]) =>
          see({ kind: 'changed', output }, t('changed', { count: format.number(count), output: nameOf(output) })),
        )}
      </Group>
      <Select
        size="xs"
        label={t('by')}
        allowDeselect={false}
        data={groupings.map(({ fact }) => ({ value: fact.id, label: fact.label ? pick(fact.label) : fact.id }))}
        value={chosen}
        onChange={(value) => value !== null && setChosen(value)}
      />
      {query.data && !groups && <p className={classes.soft}>{t('undivided')}</p>}
      {groups && (
        <div className={classes.picture} data-old={edit.old || query.isPlaceholderData}>
          <GroupTable campaign={campaign} groups={groups} grouping={grouping} />
        </div>
      )}
      {shown && <CustomersDrawer {...shown} campaign={campaign} edit={edit} onClose={() => setShown(null)} />}
    </Panel>
  )
})
