import { Dialog } from '@careline/ui'
import { Button, Code, CopyButton, Group, Text } from '@mantine/core'
import { useAccountsT } from './messages.ts'

export interface HandedOver {
  name: string
  password: string
}

/** A password that was just made, shown this once; a press beside the dialog does not lose it. */
export function FirstPassword({ name, password, onClose }: HandedOver & { onClose: () => void }) {
  const t = useAccountsT('accounts')
  return (
    <Dialog onClose={onClose} title={t('password', { name })} closeOnClickOutside={false} withCloseButton={false}>
      <Text size="sm" mb="sm">
        {t('passwordHelp')}
      </Text>
      <Group gap="sm" wrap="nowrap">
        <Code fz="lg" p="xs" flex={1}>
          {password}
        </Code>
        <CopyButton value={password}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} data-autofocus>
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{t('handedOver')}</Button>
      </Group>
    </Dialog>
  )
}
