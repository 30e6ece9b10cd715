import { EmptyState, type PageSession, RoleNews } from '@careline/ui'
import { Button, Center, Group } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useT } from '../messages.ts'

/** Someone with another role came here: says so, and leads on. */
export function NotForYouPage({ session }: { session: PageSession }) {
  const t = useT('shell')
  return (
    <>
      <RoleNews session={session} />
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
              <Button variant="default" onClick={session.signOut}>
                {t('otherAccount')}
              </Button>
            </Group>
          }
        />
      </Center>
    </>
  )
}
