import { EmptyState } from '@careline/ui'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useT } from '../messages.ts'

export function NotFoundPage() {
  const t = useT('shell')
  return (
    <EmptyState
      title={t('notFound')}
      description={t('notFoundText')}
      action={
        <Button component={Link} to="/">
          {t('toDesk')}
        </Button>
      }
    />
  )
}
