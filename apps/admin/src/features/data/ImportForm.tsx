import { Select } from '@mantine/core'
import { Panel, useLocale } from '@careline/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import classes from './data.module.css'
import { DropZone } from './DropZone.tsx'
import { useDataT } from './messages.ts'
import type { SendImport } from './use-send-import.ts'

const CUSTOMERS = 'customers'
const POLICIES = ['good-rows', 'all-or-nothing'] as const

/** Sends a customer file or a list to the server, which reads it as it arrives. */
export function ImportForm({ sending: { send, busy } }: { sending: SendImport }) {
  const t = useDataT('data')
  const { pick } = useLocale()
  const lists = useQuery(api.data.lists.queryOptions())
  const [kind, setKind] = useState(CUSTOMERS)
  const [policy, setPolicy] = useState<(typeof POLICIES)[number]>('good-rows')
  return (
    <Panel title={t('import')}>
      <div className={classes.form}>
        <div className={classes.fields}>
          <Select
            label={t('kind')}
            allowDeselect={false}
            value={kind}
            data={[
              { value: CUSTOMERS, label: t('customers') },
              ...(lists.data ?? []).map((list) => ({ value: list.id, label: t('list', { name: pick(list.label) }) })),
            ]}
            onChange={(value) => setKind(value ?? CUSTOMERS)}
          />
          <Select
            label={t('policy')}
            allowDeselect={false}
            value={policy}
            data={POLICIES.map((value) => ({ value, label: t(value === 'good-rows' ? 'goodRows' : 'allOrNothing') }))}
            onChange={(value) => setPolicy(POLICIES.find((candidate) => candidate === value) ?? 'good-rows')}
          />
        </div>
        <DropZone
          disabled={busy}
          onFile={(file) =>
            void send(file, {
              ...(kind === CUSTOMERS ? { kind: 'customers' as const } : { kind: 'list' as const, listId: kind }),
              policy,
            })
          }
        />
      </div>
    </Panel>
  )
}
