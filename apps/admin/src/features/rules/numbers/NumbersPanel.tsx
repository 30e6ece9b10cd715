import { Select } from '@mantine/core'
import type { Campaign } from '@careline/campaign'
import { Panel, SkeletonRows, useLocale } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { memo, useMemo, useState } from 'react'
import { api } from '../../../api.ts'
import { QueryView } from '../../../shell/QueryView.tsx'
import { type SettledEdit, whileWriting } from '../use-settled-edit.ts'
import { groupingsOf } from './groupings.ts'
import { GroupTable } from './GroupTable.tsx'
import { useNumbersT } from './messages.ts'
import classes from './numbers.module.css'

interface NumbersPanelProps {
  campaign: Campaign
  edit: SettledEdit
  noSnapshot: boolean
}

/** Before and after by province, band or tier. */
export const NumbersPanel = memo(function NumbersPanel({ campaign, edit, noSnapshot }: NumbersPanelProps) {
  const t = useNumbersT('numbers')
  const { pick } = useLocale()
  const groupings = useMemo(() => groupingsOf(campaign), [campaign])
  const [chosen, setChosen] = useState(groupings[0]?.fact.id ?? '')
  const grouping = groupings.find(({ fact }) => fact.id === chosen)
  const query = useQuery(
    api.draft.breakdown.queryOptions(
      { ...edit.input, fact: chosen, ...(grouping?.bands && { bands: grouping.bands }) },
      {
        ...whileWriting(edit.enabled && grouping !== undefined && !noSnapshot),
      },
    ),
  )
  if (noSnapshot || !grouping) return null
  return (
    <Panel title={t('title')}>
      <Select
        size="xs"
        label={t('by')}
        allowDeselect={false}
        data={groupings.map(({ fact }) => ({ value: fact.id, label: fact.label ? pick(fact.label) : fact.id }))}
        value={chosen}
        onChange={(value) => value !== null && setChosen(value)}
      />
      {/* Not asked for while what is written is unfinished: then there is nothing to wait for. */}
      {(query.data || query.isError || query.isLoading) && (
        <QueryView query={query} skeleton={<SkeletonRows columns={3} />}>
          {({ groups }) =>
            groups ? (
              <div className={classes.picture} data-old={edit.old || query.isPlaceholderData}>
                <GroupTable campaign={campaign} groups={groups} grouping={grouping} />
              </div>
            ) : (
              <p className={classes.soft}>{t('undivided')}</p>
            )
          }
        </QueryView>
      )}
    </Panel>
  )
})
