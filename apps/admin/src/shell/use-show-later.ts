import { useNotify } from '@careline/ui'
import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'

interface Later {
  go: () => void
  /** Said with a way there where the person has gone on meanwhile. */
  message: string
  label: string
}

/** Call it when something is asked for; what it returns shows what came of it after a wait, and takes nobody away from another page. */
export function useShowLater(): () => (later: Later) => void {
  const router = useRouter()
  const notify = useNotify()
  return useCallback(() => {
    const asked = router.latestLocation.href
    return ({ go, message, label }) => {
      if (router.latestLocation.href === asked) go()
      else notify({ tone: 'news', message, action: { label, onRun: go } })
    }
  }, [router, notify])
}
