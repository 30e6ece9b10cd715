import { useLocale } from '@careline/ui'
import { useLiveDocument } from './use-live-document.ts'

/** A follow-up's kind in the campaign's words; its id where the running release does not know it. */
export function useFollowUpKinds(): (kind: string) => string {
  const { pick } = useLocale()
  const document = useLiveDocument()
  return (kind) => {
    const found = document?.policies.followUps.find((candidate) => candidate.id === kind)
    return found ? pick(found.label) : kind
  }
}
