import { Button, Group, Modal, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useRulesT } from './messages.ts'

interface LeaveGuardProps {
  unsaved: boolean
  /** Saves at once where it can be saved; null where it can't. */
  onFlush: (() => Promise<boolean>) | null
}

/** Saves what can be saved when the page is left, and asks about what can't. */
export function LeaveGuard({ unsaved, onFlush }: LeaveGuardProps) {
  const t = useRulesT('rules')
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (!unsaved || current.pathname === next.pathname) return false
      return onFlush ? !(await onFlush()) : true
    },
    enableBeforeUnload: unsaved,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Modal opened onClose={blocker.reset} title={t('leaveTitle')}>
      <Text>{t('leaveHelp')}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={blocker.reset} data-autofocus>
          {t('stay')}
        </Button>
        <Button color="red" onClick={blocker.proceed}>
          {t('leave')}
        </Button>
      </Group>
    </Modal>
  )
}
