import { Dialog } from '@careline/ui'
import { Button, Group, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useShellT } from './messages.ts'

interface LeaveDialogProps {
  unsaved: boolean
  /** What the address asks for beside its path where that, too, is what is written here: another one is another page. */
  within?: 'template'
  /** Saves at once where that is possible; what could be saved is not asked about. */
  onFlush?: (() => Promise<boolean>) | null
  /** What would be lost. */
  help: string
}

/** Saves what can be saved when the page is left, and asks about what can't. */
export function LeaveDialog({ unsaved, within, onFlush = null, help }: LeaveDialogProps) {
  const t = useShellT('shell')
  const placeOf = ({ pathname, search }: { pathname: string; search: object }) => {
    const asked = Object.entries(search).find(([key]) => key === within)
    return [pathname, ...(asked ?? [])].join(' ')
  }
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (!unsaved || placeOf(current) === placeOf(next)) return false
      return onFlush ? !(await onFlush()) : true
    },
    enableBeforeUnload: unsaved,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Dialog onClose={blocker.reset} title={t('leaveTitle')}>
      <Text>{help}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={blocker.reset} data-autofocus>
          {t('stay')}
        </Button>
        <Button color="red" onClick={blocker.proceed}>
          {t('leave')}
        </Button>
      </Group>
    </Dialog>
  )
}
