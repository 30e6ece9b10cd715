import { Button } from '@mantine/core'
import { IconPhoneCall } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useT } from '../../messages.ts'
import classes from './call-strip.module.css'
import { callHolder } from './held-call.ts'
import { LostCall } from './LostCall.tsx'
import type { CallState } from './use-call-in-hand.ts'

/** Above every page: the way back to the call that is open, and the call that was lost. */
export function CallStrip({ call: { current, lost } }: { call: CallState }) {
  const t = useT('shell')
  const onCall = useLocation({ select: ({ pathname }) => pathname === '/call' })
  return (
    <>
      {/* On its own page a call that another tab has tells of itself. */}
      {lost && !(onCall && current?.callId === lost.view.callId) && (
        <LostCall
          lost={lost}
          action={
            <Button size="xs" variant="default" onClick={callHolder.dismiss}>
              {t('lostRead')}
            </Button>
          }
        />
      )}
      {current && !onCall && (
        <div className={classes.strip}>
          <IconPhoneCall size={18} stroke={1.6} aria-hidden />
          <span>{t('inCall', { name: String(current.facts.fullName ?? '') })}</span>
          <Button component={Link} to="/call" size="xs">
            {t('backToCall')}
          </Button>
        </div>
      )}
    </>
  )
}
