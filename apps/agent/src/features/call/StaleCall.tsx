import { EmptyState } from '@careline/ui'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../api.ts'
import { useT } from '../../messages.ts'

/** Another page or agent has this call now: nothing more is written from here. */
export function StaleCall() {
  const t = useT('call')
  const queries = useQueryClient()
  return (
    <EmptyState
      title={t('staleTitle')}
      description={t('staleText')}
      action={
        <Button onClick={() => void queries.resetQueries({ queryKey: trpc.calls.current.queryKey() })}>
          {t('reload')}
        </Button>
      }
    />
  )
}
