import type { Presence, PresenceNews, PresentPage } from '../ports/presence.ts'

/** What a page is told of who else has the draft open: everyone first, then what changes. */
export type PresenceMessage = { everyone: PresentPage[] } | { presence: PresenceNews[] }

interface WatchedPresence {
  /** What the page has not been told yet, or null. A page that is slow is told how things stand, not how they came to. */
  take: () => PresenceMessage | null
  waits: () => boolean
  end: () => void
}

/** The page is present from now on, and `wake` is called when it has something to be told. */
export function watchPresence(
  presence: Presence,
  page: { pageId: string; user: PresentPage['user'] },
  wake: () => void,
): WatchedPresence {
  const leave = presence.open(page.pageId, page.user)
  const untold = new Map<string, PresenceNews>()
  let begun = false
  const unsubscribe = presence.subscribe((news) => {
    if (begun) untold.set(`${news.userId}/${news.pageId}`, news)
    wake()
  })
  return {
    take() {
      if (!begun) {
        begun = true
        return { everyone: presence.pages() }
      }
      if (untold.size === 0) return null
      const news = [...untold.values()]
      untold.clear()
      return { presence: news }
    },
    waits: () => untold.size > 0,
    end() {
      unsubscribe()
      leave()
    },
  }
}
