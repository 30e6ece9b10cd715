import { useEffect, useState } from 'react'

export interface CampaignTime {
  /** The campaign's time when the server told it, ISO. */
  campaignNow: string
  /** This machine's `Date.now()` when it heard: the difference since then is what has ticked. */
  receivedAt: number
}

/** The campaign's time now; draws again each second. Only differences of this machine's clock are used, so a wrong one does no harm. */
export function useCampaignClock({ campaignNow, receivedAt }: CampaignTime): Date {
  const [here, setHere] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return new Date(Date.parse(campaignNow) + Math.max(0, here - receivedAt))
}
