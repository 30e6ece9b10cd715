import type { LiveEvent } from '@careline/api'
import { createContext, useContext } from 'react'

export type ReleaseNews = Extract<LiveEvent, { type: 'release-published' }>

export interface LiveState {
  /** False while the stream of events is down: figures may be old. */
  connected: boolean
  /** The newest release that went live while this page was open, until hidden. */
  news: ReleaseNews | null
  hideNews: () => void
}

export const LiveContext = createContext<LiveState>({ connected: true, news: null, hideNews: () => {} })

export const useLive = (): LiveState => useContext(LiveContext)
