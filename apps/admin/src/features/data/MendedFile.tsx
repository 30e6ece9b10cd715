import { Alert, Group } from '@mantine/core'
import { useFormat } from '@careline/ui'
import { ChooseFile } from '../../shell/ChooseFile.tsx'
import { useDataT } from './messages.ts'
import type { SendImport } from './use-send-import.ts'

interface MendedFileProps {
  importId: string
  taken: number
  sending: SendImport
}

/** Takes the rejected rows of an import, mended: they join the customers that were taken, in a new snapshot. */
export function MendedFile({ importId, taken, sending: { send, busy } }: MendedFileProps) {
  const t = useDataT('data')
  const format = useFormat()
  return (
    <Alert color="yellow" mb="sm">
      <Group justify="space-between" gap="xs">
        <span>{t('mendHelp', { count: format.number(taken) })}</span>
        <ChooseFile
          label={t('mendedFile')}
          accept=".csv,.xlsx,text/csv"
          loading={busy}
          onFile={(file) => void send(file, { kind: 'customers', policy: 'good-rows', mends: importId })}
        />
      </Group>
    </Alert>
  )
}
