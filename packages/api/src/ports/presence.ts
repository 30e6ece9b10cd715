/** Where in the draft a page is. */
export interface DraftPlace {
  area: 'rules' | 'templates' | 'catalogues'
  /** Of the rule set, the template or the catalogue. */
  id: string
  /** How a rule set is shown; null elsewhere. */
  view: 'sentences' | 'table' | 'json' | null
}

/** An open page that shows the draft, and whose it is. */
export interface PresentPage {
  /** Made by the page itself, at random: it tells two tabs of one person apart. */
  pageId: string
  user: { id: string; name: string }
  place: DraftPlace
}

/** A page that came, or went elsewhere in the draft; null where it left. */
export interface PresenceNews {
  pageId: string
  userId: string
  page: PresentPage | null
}

/** Who has the draft open where, on all servers; nothing of it is stored. */
export interface Presence {
  /** A page's stream has begun. The page is nowhere until it says where; it leaves with the end of its last stream, by the returned function. */
  open(pageId: string, user: PresentPage['user']): () => void
  /** A page says where it is, and from time to time that it is still there; null: it does not show the draft any more. */
  at(pageId: string, userId: string, place: DraftPlace | null): void
  pages(): PresentPage[]
  subscribe(listener: (news: PresenceNews) => void): () => void
  /** Tells the other servers that this one's pages are gone. */
  stop(): Promise<void>
}

/** What servers on one database tell each other. Nothing is kept: who is not there does not hear it. */
export interface ServerBus {
  /** Each text may have a few thousand bytes. */
  tell(texts: readonly string[]): Promise<void>
  /** Hears what every server tells, this one too; `onReconnect` where something may have been missed. */
  hear(listener: { onText: (text: string) => void; onReconnect: () => void }): () => void
}
