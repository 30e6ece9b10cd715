import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../api.ts'
import { useT } from '../../messages.ts'
import type { CallInHand } from '../../shell/call/call-in-hand.ts'
import { callHolder } from '../../shell/call/held-call.ts'
import { LostCall } from '../../shell/call/LostCall.tsx'

/** The call goes on in another tab: nothing more is written from here until it is read anew. */
export function StaleCall({ lost }: { lost: CallInHand }) {
  const t = useT('call')
  const queries = useQueryClient()
  const readAnew = () => {
    void queries.resetQueries({ queryKey: trpc.calls.current.queryKey() })
    callHolder.dismiss()
  }
  return (
    <LostCall
      lost={lost}
      action={
        <Button size="xs" onClick={readAnew}>
          {t('reload')}
        </Button>
      }
    />
  )
}
