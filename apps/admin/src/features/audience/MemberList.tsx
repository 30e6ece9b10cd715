import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Panel, SkeletonRows, useFormat } from '@careline/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { MemberTable } from './MemberTable.tsx'
import { useAudienceT } from './messages.ts'
import { useEligibilityRules } from './use-campaign-words.ts'

const route = getRouteApi('/audience')
const PAGE = 100
const SHOWS = ['queued', 'excluded', 'contact-blocked'] as const

interface MemberListProps {
  audience: { customers: number; eligible: number; queued: number; contactBlocked: number }
}

/** The queued, the excluded (by rule) or those who may not be contacted, a page at a time. */
export function MemberList({ audience }: MemberListProps) {
  const t = useAudienceT('audience')
  const format = useFormat()
  const { show, rule, after } = route.useSearch()
  const navigate = route.useNavigate()
  const rules = useEligibilityRules()
  // What is searched for is personal: it stays out of the address.
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 300)
  const filter =
    show === 'excluded' ? { kind: show, ...(rule !== undefined && { rule }) } : ({ kind: show } as { kind: 'queued' })
  const query = useQuery(
    api.audience.members.queryOptions(
      { filter, after, limit: PAGE, ...(settled && { search: settled }) },
      { placeholderData: keepPreviousData },
    ),
  )
  const counts = {
    queued: audience.queued,
    excluded: audience.customers - audience.eligible,
    'contact-blocked': audience.contactBlocked,
  }
  const names = { queued: t('queued'), excluded: t('excluded'), 'contact-blocked': t('contactBlocked') }
  const turn = (by: number) =>
    void navigate({ search: (old) => ({ ...old, after: Math.max(0, (old.after ?? 0) + by) }) })
  return (
    <Panel
      title={names[show]}
      actions={
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={t('show')}
            value={show}
            data={SHOWS.map((value) => ({ value, label: `${names[value]} ${format.number(counts[value])}` }))}
            onChange={(value) =>
              void navigate({ search: { show: SHOWS.find((candidate) => candidate === value) ?? 'queued', after: 0 } })
            }
          />
          {show === 'excluded' && (
            <Select
              size="xs"
              aria-label={t('rule')}
              placeholder={t('anyRule')}
              clearable
              data={rules.map(({ name, label }) => ({ value: name, label }))}
              value={rule ?? null}
              onChange={(value) => void navigate({ search: { show, after: 0, rule: value ?? undefined } })}
            />
          )}
          <TextInput
            size="xs"
            aria-label={t('searchHelp')}
            placeholder={t('search')}
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value)
              if (after > 0) turn(-after)
            }}
          />
        </Group>
      }
    >
      <QueryView query={query} skeleton={<SkeletonRows columns={5} />}>
        {({ members, total }) => (
          <div style={{ opacity: query.isPlaceholderData ? 0.5 : 1 }}>
            <MemberTable members={members} rules={rules} show={show} />
            {total > 0 && (
              <Group justify="flex-end" gap="xs" mt="xs">
                {t('range', {
                  from: format.number(Math.min(after + 1, total)),
                  to: format.number(Math.min(after + PAGE, total)),
                  total: format.number(total),
                })}
                <Button size="xs" variant="default" disabled={after === 0} onClick={() => turn(-PAGE)}>
                  {t('previous')}
                </Button>
                <Button size="xs" variant="default" disabled={after + PAGE >= total} onClick={() => turn(PAGE)}>
                  {t('next')}
                </Button>
              </Group>
            )}
          </div>
        )}
      </QueryView>
    </Panel>
  )
}
