import type { ChannelId, ContentProblem, Field, Localized, TopicResultKind, WalkState } from '@careline/content'
import type { OfferedItem } from '../plan/plan.ts'

export interface ScreenField extends Field {
  /** What stands in the field at first. */
  value: string
}

export interface ScreenOption {
  /** The key that chooses it, 1 to 9; null beyond that. */
  key: string | null
  kind: 'item' | 'option'
  id: string
  label: Localized
  item?: OfferedItem
  /** Out of stock. */
  disabled: boolean
  fields: ScreenField[]
}

export interface ScreenStep {
  id: string
  section: string
  title: Localized
  /** What to say, filled in; a missing value shows as “…” and its problems say which. */
  lines: { text: string; brief: string[]; problems: ContentProblem[] }[]
  instruction: Localized | null
  /** `continue`: nothing is asked, one key goes on. */
  ask: 'choice' | 'offer' | 'capture' | 'continue'
  options: ScreenOption[]
  /** The fields of a `capture`. */
  fields: ScreenField[]
}

export interface ScreenSection {
  id: string
  label: Localized
  topic: string | null
  status: 'done' | 'current' | 'ahead' | 'left-out'
  result: TopicResultKind | null
}

/** A call as its page shows it. */
export interface CallScreen {
  walk: WalkState
  /** The step in hand, or null once the script has ended. */
  step: ScreenStep | null
  sections: ScreenSection[]
  leaves: {
    followUps: { kind: string; label: Localized; dueDate: string | null }[]
    messages: { template: string; label: Localized; channel: ChannelId; text: string; problems: ContentProblem[] }[]
  }
  /** Topics with a result (R26, D21): `needed` is the quota, fewer where fewer apply. */
  quota: { needed: number; recorded: number; met: boolean }
  /** Whether points, usage, address and identity may be shown: only to the subscriber (D27). */
  personalAllowed: boolean
}
