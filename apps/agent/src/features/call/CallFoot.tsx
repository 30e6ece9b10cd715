import { Kbd, useFormat } from '@careline/ui'
import { Button, Text } from '@mantine/core'
import { IconArrowLeft, IconPhoneOff } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import type { CallView } from '../../api.ts'
import { useT } from '../../messages.ts'
import type { SaveState } from '../../shell/call/event-queue.ts'
import classes from './call.module.css'

interface CallFootProps {
  view: CallView
  save: SaveState
  canGoBack: boolean
  onBack: () => void
  /** Null once the script has ended. */
  onEnd: (() => void) | null
  onHelp: () => void
}

/** Always in the same place: back, end early, how long the call runs, and whether it is saved. */
export function CallFoot({ view, save, canGoBack, onBack, onEnd, onHelp }: CallFootProps) {
  const t = useT('call')
  return (
    <footer className={classes.foot}>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={18} />}
        disabled={!canGoBack}
        onClick={onBack}
      >
        {t('back')}
      </Button>
      {onEnd && (
        <Button variant="subtle" color="gray" leftSection={<IconPhoneOff size={18} />} onClick={onEnd}>
          {t('endCall')}
        </Button>
      )}
      <Button className={classes.keys} variant="subtle" color="gray" leftSection={<Kbd>?</Kbd>} onClick={onHelp}>
        {t('keys')}
      </Button>
      <Text size="sm" c={save === 'retrying' || save === 'signed-out' ? 'orange' : 'dimmed'} ml="auto" role="status">
        {save === 'stale' ? null : t(save)}
      </Text>
      <Text size="sm" c="dimmed">
        {t('release', { n: String(view.release.number) })} · {t('attempt', { n: String(view.attempt) })}
      </Text>
      <CallTimer since={new Date(view.claimedAt).getTime()} />
    </footer>
  )
}

/** Counts from the claim, so that a reload in mid-call goes on counting. */
function CallTimer({ since }: { since: number }) {
  const format = useFormat()
  const elapsed = () => Math.max(0, Math.floor((Date.now() - since) / 1000))
  const [seconds, setSeconds] = useState(elapsed)
  const tick = useEffectEvent(() => setSeconds(elapsed()))
  useEffect(() => {
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [])
  return <time>{format.duration(seconds)}</time>
}
