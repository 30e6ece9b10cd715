import type { DraftPlace, LiveEventRow, PresenceMessage, PresentPage } from '@careline/api'

/** What this page knows of the others in the draft. */
export interface PresenceState {
  /** By page. */
  pages: ReadonlyMap<string, PresentPage>
  /** What each person saved last while this page was open, by user id. */
  edits: ReadonlyMap<string, Edit>
}

export interface Edit {
  /** ISO text. */
  at: string
  /** Of the draft, such as `['ruleSets', 'eligibility']`. */
  parts: string[][]
}

export interface PresentPerson {
  id: string
  name: string
  /** Where in the draft; a person with several pages is in several places. */
  places: DraftPlace[]
  edit: Edit | null
}

export const NOBODY: PresenceState = { pages: new Map(), edits: new Map() }

const keyOf = (pageId: string, userId: string): string => `${userId}/${pageId}`

export function hearPresence(state: PresenceState, message: PresenceMessage): PresenceState {
  if ('everyone' in message)
    return { ...state, pages: new Map(message.everyone.map((page) => [keyOf(page.pageId, page.user.id), page])) }
  const pages = new Map(state.pages)
  for (const { pageId, userId, page } of message.presence)
    if (page) pages.set(keyOf(pageId, userId), page)
    else pages.delete(keyOf(pageId, userId))
  return { ...state, pages }
}

/** Somebody saved the draft. Its end is no edit of any place. */
export function hearEdit(state: PresenceState, { at, event }: { at: string; event: LiveEventRow['event'] }) {
  if (event.type !== 'draft-changed' || event.parts.length === 0) return state
  return { ...state, edits: new Map(state.edits).set(event.by.id, { at, parts: event.parts }) }
}

export const samePlace = (a: DraftPlace, b: DraftPlace): boolean =>
  a.area === b.area && a.id === b.id && a.view === b.view

/** The others in the draft, each person once, by name; whoever has the same thing open as this page comes first. */
export function others({ pages, edits }: PresenceState, myId: string, here: DraftPlace): PresentPerson[] {
  const people = new Map<string, PresentPerson>()
  for (const { user, place } of pages.values()) {
    if (user.id === myId) continue
    const person = people.get(user.id) ?? { ...user, places: [], edit: edits.get(user.id) ?? null }
    if (!person.places.some((each) => samePlace(each, place))) person.places.push(place)
    people.set(user.id, person)
  }
  const away = (person: PresentPerson) => Number(!isHere(person, here))
  return [...people.values()].toSorted((a, b) => away(a) - away(b) || a.name.localeCompare(b.name, 'vi'))
}

/** Whether one of their pages shows what this one shows, in whatever view. */
export const isHere = ({ places }: PresentPerson, here: DraftPlace): boolean =>
  places.some(({ area, id }) => area === here.area && id === here.id)
