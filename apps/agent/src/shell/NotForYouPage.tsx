import { EmptyState } from '@careline/ui'
import { Button, Center, Group } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useT } from '../messages.ts'
import { auth } from './auth.ts'

/** Someone with another role came here: says so, and leads on. */
export function NotForYouPage() {
  const t = useT('shell')
  return (
    <Center component="main" mih="100dvh">
      <EmptyState
        icon={<IconLock size={40} stroke={1.4} />}
        title={t('notForYou')}
        description={t('notForYouText')}
        action={
          <Group justify="center">
            <Button component="a" href="/admin/">
              {t('toAdmin')}
            </Button>
            <Button variant="default" onClick={() => void auth.signOut()}>
              {t('otherAccount')}
            </Button>
          </Group>
        }
      />
    </Center>
  )
}
