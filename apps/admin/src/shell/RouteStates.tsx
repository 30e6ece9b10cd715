import { Button } from '@mantine/core'
import { EmptyState, ErrorState, SkeletonPanel } from '@careline/ui'
import { Link } from '@tanstack/react-router'
import { useShellT } from './messages.ts'

export function PageNotFound() {
  const t = useShellT('shell')
  return (
    <EmptyState
      title={t('notFound')}
      description={t('notFoundHelp')}
      action={
        <Button component={Link} to="/" variant="default">
          {t('toOverview')}
        </Button>
      }
    />
  )
}

export function PageCrashed({ reset }: { reset: () => void }) {
  const t = useShellT('shell')
  return <ErrorState title={t('crashed')} description={t('crashedHelp')} onRetry={reset} />
}

export const PageLoading = () => <SkeletonPanel lines={6} />
