import { EmptyState, PageHeader } from '@careline/ui'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { CustomerPicker } from './CustomerPicker.tsx'
import { FactsForm } from './FactsForm.tsx'
import { usePlaygroundT } from './messages.ts'
import classes from './playground.module.css'
import { Result } from './Result.tsx'
import type { Typed } from './typed-value.ts'
import { useVersion } from './use-version.ts'
import { VersionFields } from './VersionFields.tsx'

const route = getRouteApi('/playground')
const PAUSE_MS = 300

/** Any customer or typed facts, by any release or the draft, at any moment: what they get, why, and what would change it. */
export function PlaygroundPage() {
  const t = usePlaygroundT('playground')
  const { release, at, who, customer } = route.useSearch()
  const version = useVersion(release)
  const document = version.data?.document
  const [typed, setTyped] = useState<Typed>({})
  const [settled] = useDebouncedValue(typed, PAUSE_MS)
  const asked =
    who === 'facts'
      ? ({ kind: 'facts', facts: settled } as const)
      : customer === undefined
        ? null
        : ({ kind: 'customer', memberId: customer } as const)
  const query = useQuery(
    api.playground.tryOut.queryOptions(
      asked
        ? {
            who: asked,
            version: release === undefined ? { kind: 'draft' } : { kind: 'release', number: release },
            ...(at !== undefined && { at }),
          }
        : skipToken,
      { placeholderData: keepPreviousData, retry: false },
    ),
  )
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className={classes.page}>
        <aside className={classes.inputs} aria-label={t('side')}>
          <VersionFields />
          {who === 'customer' ? (
            <CustomerPicker />
          ) : (
            document && <FactsForm document={document} typed={typed} error={query.error} onType={setTyped} />
          )}
        </aside>
        <div>
          {asked ? (
            <QueryView query={version}>
              {(shown) => (
                <QueryView query={query}>
                  {(view) => <Result view={view} document={shown.document} who={asked} old={query.isPlaceholderData} />}
                </QueryView>
              )}
            </QueryView>
          ) : (
            <EmptyState title={t('choose')} description={t('chooseHelp')} />
          )}
        </div>
      </div>
    </>
  )
}
