import type { SessionUser } from '@careline/ui'
import { drawPage as drawPageOf, type PageDrawn } from '@careline/ui/testing'
import { queryClient } from '../api.ts'
import { messages } from '../messages.ts'
import { SessionContext } from '../shell/session.ts'

const MANAGER: SessionUser = { id: 'u-manager', username: 'manager', name: 'Hà', roles: ['manager'] }

const nothing = () => undefined

/** Draws a page of this app before the person signed in. */
export const drawPage = ({ page: Page, user = MANAGER, ...drawn }: PageDrawn & { user?: SessionUser }) => {
  const session = { user, news: null, tell: nothing, signOut: nothing }
  const page = () => (
    <SessionContext value={session}>
      <Page />
    </SessionContext>
  )
  return drawPageOf({ app: 'admin', messages, queryClient }, { ...drawn, page })
}
