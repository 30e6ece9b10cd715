import { Alert, Button, FileButton, Group } from '@mantine/core'
import { useFormat } from '@careline/ui'
import { IconUpload } from '@tabler/icons-react'
import { useDataT } from './messages.ts'
import { useSendImport } from './use-send-import.ts'

/** Takes the rejected rows of an import, mended: they join the customers that were taken, in a new snapshot. */
export function MendedFile({ importId, taken }: { importId: string; taken: number }) {
  const t = useDataT('data')
  const format = useFormat()
  const { send, busy, refusal } = useSendImport()
  return (
    <Alert color="yellow" mb="sm">
      <Group justify="space-between" gap="xs">
        <span>{t('mendHelp', { count: format.number(taken) })}</span>
        <FileButton
          accept=".csv,.xlsx,text/csv"
          inputProps={{ 'aria-label': t('mendedFile') }}
          onChange={(file) => void (file && send(file, { kind: 'customers', policy: 'good-rows', mends: importId }))}
        >
          {(button) => (
            <Button {...button} size="xs" loading={busy} leftSection={<IconUpload size={16} />}>
              {t('mendedFile')}
            </Button>
          )}
        </FileButton>
      </Group>
      {refusal !== null && <p role="alert">{refusal}</p>}
    </Alert>
  )
}
