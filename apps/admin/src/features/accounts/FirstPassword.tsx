import { Dialog } from '@careline/ui'
import { Button, Code, Group, Text } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useAccountsT } from './messages.ts'

export interface HandedOver {
  name: string
  password: string
}

/** A password that was just made, shown this once; neither Escape nor a press beside the dialog loses it. */
export function FirstPassword({ name, password, onClose }: HandedOver & { onClose: () => void }) {
  const t = useAccountsT('accounts')
  const { copy, copied, error } = useClipboard()
  return (
    <Dialog
      onClose={onClose}
      title={t('password', { name })}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <Text size="sm" mb="sm">
        {t('passwordHelp')}
      </Text>
      <Group gap="sm" wrap="nowrap">
        <Code fz="lg" p="xs" flex={1}>
          {password}
        </Code>
        <Button variant="default" onClick={() => copy(password)} data-autofocus>
          {t(copied ? 'copied' : 'copy')}
        </Button>
      </Group>
      {error && (
        <Text size="sm" mt="xs" c="red" role="alert">
          {t('copyFailed')}
        </Text>
      )}
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{t('handedOver')}</Button>
      </Group>
    </Dialog>
  )
}
