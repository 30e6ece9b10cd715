import { callingHours, isCallingTime, type Campaign } from '@careline/campaign'
import type { CallEvent, CallOutcome } from '@careline/content'
import { Kbd, MomentField, useLocale } from '@careline/ui'
import { Button, Group, Modal, Radio, Select, Stack } from '@mantine/core'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { useT } from '../../messages.ts'

type Ended = Extract<CallEvent, { type: 'ended' }>

const OUTCOMES = [
  'no-answer',
  'unreachable',
  'call-back',
  'not-interested',
  'wrong-number',
  'ended-by-customer',
] as const satisfies CallOutcome[]

interface EndCallModalProps {
  campaign: Campaign
  onEnd: (event: Ended) => void
  onClose: () => void
}

/** The call stops before the script does: how, and what must be known about it (S4, S5, D21, D28, D29). */
export function EndCallModal({ campaign, onEnd, onClose }: EndCallModalProps) {
  const t = useT('call')
  const { pick } = useLocale()
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number] | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const [callBackAt, setCallBackAt] = useState('')
  const [asked, setAsked] = useState(false)
  const { refusalReasons, endReasons } = campaign.policies.calls
  const reasons = outcome === 'not-interested' ? refusalReasons : outcome === 'ended-by-customer' ? endReasons : null
  const lacksReason = reasons !== null && reason === null
  const lacksTime = outcome === 'call-back' && callBackAt === ''
  const hours = callingHours(campaign)
  const outsideHours = outcome === 'call-back' && callBackAt !== '' && !isCallingTime(campaign, callBackAt)

  const choose = (next: string | undefined) => {
    setOutcome(OUTCOMES.find((known) => known === next) ?? null)
    setReason(null)
  }
  const pressNumber = (event: KeyboardEvent) => {
    if (!/^[1-6]$/.test(event.key)) return
    event.preventDefault()
    choose(OUTCOMES[Number(event.key) - 1])
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (outcome === null || lacksReason || lacksTime || outsideHours) return
    onEnd({
      type: 'ended',
      outcome,
      ...(reasons && reason !== null && { reason }),
      ...(outcome === 'call-back' && { callBackAt }),
    })
  }
  return (
    <Modal opened onClose={onClose} title={t('ending.title')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Radio.Group
            aria-label={t('ending.title')}
            value={outcome}
            error={asked && outcome === null ? t('required') : undefined}
            onChange={choose}
          >
            <Stack gap="xs">
              {OUTCOMES.map((id, index) => (
                <Group key={id} justify="space-between">
                  <Radio
                    value={id}
                    label={t(`outcomes.${id}`)}
                    data-autofocus={index === 0 || undefined}
                    onKeyDown={pressNumber}
                  />
                  <Kbd>{String(index + 1)}</Kbd>
                </Group>
              ))}
            </Stack>
          </Radio.Group>
          {reasons && (
            <Select
              label={t('ending.reason')}
              placeholder={t('ending.chooseReason')}
              required
              searchable
              data={reasons.map(({ id, label }) => ({ value: id, label: pick(label) }))}
              value={reason}
              onChange={setReason}
              error={asked && lacksReason ? t('required') : undefined}
            />
          )}
          {outcome === 'call-back' && (
            <MomentField
              label={t('ending.callBackAt')}
              description={t('ending.callBackHint', hours)}
              required
              excludeDate={(day) => day < campaign.period.from || day > campaign.period.to}
              value={callBackAt}
              onChange={setCallBackAt}
              error={asked && lacksTime ? t('required') : outsideHours ? t('outsideHours', hours) : undefined}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ending.cancel')}
            </Button>
            <Button type="submit">{t('ending.confirm')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
