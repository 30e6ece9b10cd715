import { Alert, Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useRulesT } from './messages.ts'

const route = getRouteApi('/rules/$ruleSetId')

/** The JSON tab holds text that can't be read yet: the form waits. */
export function LooseNotice() {
  const t = useRulesT('rules')
  const navigate = route.useNavigate()
  return (
    <Alert color="yellow" mb="sm">
      {t('looseForm')}{' '}
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => void navigate({ search: (old) => ({ ...old, tab: 'json' }) })}
      >
        {t('toJson')}
      </Button>
    </Alert>
  )
}
