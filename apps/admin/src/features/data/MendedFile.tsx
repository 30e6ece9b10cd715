import { Alert, Group } from '@mantine/core'
import { useFormat } from '@careline/ui'
import { ChooseFile } from '../../shell/ChooseFile.tsx'
import { useDataT } from './messages.ts'
import { SendProgress } from './SendProgress.tsx'
import { useSendImport } from './use-send-import.ts'

/** Takes the rejected rows of an import, mended: they join the customers that were taken, in a new snapshot. */
export function MendedFile({ importId, taken }: { importId: string; taken: number }) {
  const t = useDataT('data')
  const format = useFormat()
  const { send, underWay, busy, refusal, stop } = useSendImport()
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
      {underWay && <SendProgress underWay={underWay} onStop={stop} />}
      {refusal !== null && <p role="alert">{refusal}</p>}
    </Alert>
  )
}
