import { useEffect } from 'react'

/** While something is not stored yet, the browser asks before it closes or reloads the page. */
export function useUnsavedWarning(unsaved: boolean): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    if (!unsaved) return
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
}
