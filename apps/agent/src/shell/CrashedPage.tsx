import { ErrorState } from '@careline/ui'
import { useT } from '../messages.ts'

/** A mistake of ours while drawing a page. */
export function CrashedPage({ reset }: { reset: () => void }) {
  const t = useT('shell')
  return <ErrorState title={t('crashed')} description={t('crashedHelp')} onRetry={reset} />
}
