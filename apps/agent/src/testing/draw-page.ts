import { drawPage as drawPageOf, type PageDrawn } from '@careline/ui/testing'
import { queryClient } from '../api.ts'
import { messages } from '../messages.ts'

export const agent = { app: 'agent', messages, queryClient } as const

/** Draws a page of this app. */
export const drawPage = (page: PageDrawn) => drawPageOf(agent, page)
