import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useFormat, walkList } from '@careline/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { QueryView } from '../../shell/QueryView.tsx'
import { usePlaygroundT } from './messages.ts'
import classes from './playground.module.css'

const route = getRouteApi('/playground')
const SHOWN = 12

/** Customers of the snapshot in use by a part of the name or number; what is searched for stays out of the address. */
export function CustomerPicker() {
  const t = usePlaygroundT('playground')
  const format = useFormat()
  const { customer } = route.useSearch()
  const navigate = route.useNavigate()
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 300)
  const query = useQuery(
    api.audience.members.queryOptions(
      { filter: { kind: 'all' }, limit: SHOWN, ...(settled && { search: settled }) },
      { placeholderData: keepPreviousData },
    ),
  )
  return (
    <>
      <TextInput label={t('search')} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
      <QueryView query={query}>
        {({ members }) =>
          members.length === 0 ? (
            <p className={classes.soft}>{t('nobody')}</p>
          ) : (
            <ul className={classes.people} aria-label={t('found')}>
              {members.map((member) => (
                <li key={member.memberId}>
                  <button
                    type="button"
                    aria-pressed={member.memberId === customer}
                    onKeyDown={walkList}
                    onClick={() => void navigate({ search: (old) => ({ ...old, customer: member.memberId }) })}
                  >
                    <span>{member.fullName ?? '–'}</span>
                    <span className={classes.soft}>
                      {member.maskedMsisdn}
                      {member.arpuVnd !== null && ` · ${format.money(member.arpuVnd)}`}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </>
  )
}
