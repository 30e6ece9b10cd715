import type { Clock } from '../ports/clock.ts'
import type { DraftPlace, Presence, PresenceNews, PresentPage, ServerBus } from '../ports/presence.ts'
import { readWords, type ServerWords, writeWords } from './server-words.ts'

const BEAT_MS = 15_000
/** A page says twice a minute where it is, and once a minute in a tab that is not looked at. */
const PAGE_SILENT_MS = 100_000
const SERVER_SILENT_MS = 40_000

interface OwnPage extends Pick<PresentPage, 'pageId' | 'user'> {
  streams: number
  place: DraftPlace | null
  heardAt: number
}

interface Needs {
  clock: Clock
  bus: ServerBus
  /** Another one for each start of a server. */
  serverId: string
  beatMs?: number
}

/**
 * Presence in the memory of each server. Pages are those whose stream is open here; what the other servers' pages do is heard from them,
 * again with each beat. A page or a server that is silent for long is gone: its connection died without a word.
 */
export function makePresence({ clock, bus, serverId, beatMs = BEAT_MS }: Needs): Presence {
  const own = new Map<string, OwnPage>()
  /** By page, then by server: a page that came back by another server is for a while on both. */
  const others = new Map<string, Map<string, { page: PresentPage; heardAt: number }>>()
  const given = new Map<string, PresentPage>()
  const listeners = new Set<(news: PresenceNews) => void>()
  const now = () => clock.now().getTime()

  // Who is where is worth no failure: what is not heard now is heard with the next beat.
  const tell = (...words: ServerWords[]) =>
    words.length > 0
      ? bus.tell(words.map((each) => writeWords(serverId, each))).catch(() => undefined)
      : Promise.resolve()

  function settle(key: string): void {
    const page = shown(own.get(key)) ?? [...(others.get(key)?.values() ?? [])].at(-1)?.page ?? null
    const before = given.get(key)
    if (JSON.stringify(page ?? null) === JSON.stringify(before ?? null)) return
    if (page) given.set(key, page)
    else given.delete(key)
    const who = page ?? before
    if (who) for (const listener of listeners) listener({ pageId: who.pageId, userId: who.user.id, page })
  }
  function tellOthers(key: string, { pageId, user }: Pick<OwnPage, 'pageId' | 'user'>): void {
    void tell({ say: 'page', pageId, userId: user.id, page: shown(own.get(key)) })
  }
  function moved(key: string, page: OwnPage, place: DraftPlace | null): void {
    const same = JSON.stringify(place) === JSON.stringify(page.place)
    page.place = place
    page.heardAt = now()
    if (same) return
    settle(key)
    tellOthers(key, page)
  }
  function hearOf({ pageId, userId, page }: PresenceNews, from: string): void {
    const key = keyOf(pageId, userId)
    const known = others.get(key) ?? new Map<string, { page: PresentPage; heardAt: number }>()
    known.delete(from)
    if (page) known.set(from, { page, heardAt: now() })
    if (known.size > 0) others.set(key, known)
    else others.delete(key)
    settle(key)
  }
  const announce = () =>
    tell(
      ...[...own.values()].flatMap((each): ServerWords[] => {
        const page = shown(each)
        return page ? [{ say: 'page', pageId: page.pageId, userId: page.user.id, page }] : []
      }),
    )
  function forgetTheSilent(): void {
    for (const [key, page] of own) if (page.place && now() - page.heardAt > PAGE_SILENT_MS) moved(key, page, null)
    for (const [, known] of others)
      for (const [from, { page, heardAt }] of known)
        if (now() - heardAt > SERVER_SILENT_MS) hearOf({ pageId: page.pageId, userId: page.user.id, page: null }, from)
  }

  const unhear = bus.hear({
    onText(text) {
      const heard = readWords(text)
      if (!heard || heard.from === serverId) return
      const { from, words } = heard
      switch (words.say) {
        case 'page':
          return hearOf(words, from)
        case 'at': {
          const key = keyOf(words.pageId, words.userId)
          const page = own.get(key)
          if (page) moved(key, page, words.place)
          return
        }
        case 'who':
          return void announce()
      }
    },
    onReconnect: () => void tell({ say: 'who' }).then(announce),
  })
  void tell({ say: 'who' })
  const beats = setInterval(() => {
    forgetTheSilent()
    void announce()
  }, beatMs)

  return {
    open(pageId, user) {
      const key = keyOf(pageId, user.id)
      const page = own.get(key) ?? { pageId, user, streams: 0, place: null, heardAt: now() }
      page.streams += 1
      own.set(key, page)
      let ended = false
      return () => {
        if (ended) return
        ended = true
        page.streams -= 1
        if (page.streams > 0) return
        own.delete(key)
        settle(key)
        if (page.place) tellOthers(key, page)
      }
    },
    at(pageId, userId, place) {
      const key = keyOf(pageId, userId)
      const page = own.get(key)
      if (page) moved(key, page, place)
      // Its stream is another server's, which may be a moment from knowing that it has ended.
      else void tell({ say: 'at', pageId, userId, place })
    },
    pages: () => [...given.values()],
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async stop() {
      clearInterval(beats)
      unhear()
      const gone = [...own.values()].filter(({ place }) => place)
      own.clear()
      await tell(...gone.map(({ pageId, user }): ServerWords => ({ say: 'page', pageId, userId: user.id, page: null })))
    },
  }
}

const keyOf = (pageId: string, userId: string): string => `${userId}/${pageId}`

const shown = (page: OwnPage | undefined): PresentPage | null =>
  page?.place ? { pageId: page.pageId, user: page.user, place: page.place } : null
