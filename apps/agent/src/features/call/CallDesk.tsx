import type { Campaign } from '@careline/campaign'
import type { CallEvent } from '@careline/content'
import { useFormat } from '@careline/ui'
import { useDisclosure } from '@mantine/hooks'
import { useRef } from 'react'
import type { CallInHand } from '../../shell/call/call-in-hand.ts'
import { AfterCall } from './AfterCall.tsx'
import { Background } from './Background.tsx'
import { CallFoot } from './CallFoot.tsx'
import classes from './call.module.css'
import { CustomerCard } from './CustomerCard.tsx'
import { EndCallModal } from './EndCallModal.tsx'
import { KeyHelp } from './KeyHelp.tsx'
import { PlanColumn } from './PlanColumn.tsx'
import { StepStage } from './StepStage.tsx'
import { useCallKeys } from './use-call-keys.ts'
import { useCallSession } from './use-call-session.ts'
import { WrapUp } from './WrapUp.tsx'

interface CallDeskProps {
  call: CallInHand
  campaign: Campaign
  agentName: string
}

/** The three columns of a call: the plan, what to say and its answers, the customer and what the call will leave behind. */
export function CallDesk({ call, campaign, agentName }: CallDeskProps) {
  const { view } = call
  const session = useCallSession(call, campaign, agentName)
  const format = useFormat()
  const { screen, save, record } = session
  const [ending, endModal] = useDisclosure(false)
  const [helping, help] = useDisclosure(false)
  const note = useRef<HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const { step } = screen
  const place = `${step?.id}-${screen.walk.passed.length}`

  const answer = (event: Omit<Extract<CallEvent, { type: 'answered' }>, 'type' | 'step'>) => {
    if (step) record({ type: 'answered', step: step.id, ...event })
  }
  const back = () => {
    if (screen.walk.passed.length > 0 || screen.walk.ended) record({ type: 'went-back' })
  }
  useCallKeys({
    enabled: !ending && !helping,
    onAnswer: (key) => stageKey(form.current, key),
    onContinue: () => form.current?.requestSubmit(),
    onBack: back,
    onNote: () => note.current?.focus(),
    onEnd: () => {
      if (step) endModal.open()
    },
    onHelp: help.open,
  })

  return (
    <div className={classes.columns}>
      <PlanColumn session={session} noteRef={note} onLeave={() => form.current?.querySelector('h1')?.focus()} />
      <div className={classes.middle}>
        <div className={classes.stage}>
          <p className={classes.who}>
            {String(view.facts.fullName ?? '')} · {format.phone(view.msisdn)}
          </p>
          {step ? (
            <StepStage
              key={place}
              formRef={form}
              step={step}
              view={view}
              campaign={campaign}
              draft={session.drafts.step?.at === place ? session.drafts.step : null}
              onDraft={(draft) => session.draft({ step: { at: place, ...draft } })}
              onAnswer={answer}
            />
          ) : (
            <WrapUp formRef={form} view={view} campaign={campaign} screen={screen} session={session} />
          )}
        </div>
        <CallFoot
          view={view}
          save={save}
          canGoBack={screen.walk.passed.length > 0 || screen.walk.ended !== null}
          onBack={back}
          onEnd={step ? endModal.open : null}
          onHelp={help.open}
        />
      </div>
      <aside className={`${classes.side} ${classes.right}`}>
        <CustomerCard view={view} campaign={campaign} personalAllowed={screen.personalAllowed} />
        <AfterCall screen={screen} />
        <Background view={view} personalAllowed={screen.personalAllowed} />
      </aside>
      {ending && (
        <EndCallModal
          campaign={campaign}
          onClose={endModal.close}
          onEnd={(event) => {
            endModal.close()
            record(event)
          }}
        />
      )}
      <KeyHelp opened={helping} onClose={help.close} />
    </div>
  )
}

/** The answers are buttons of the stage's form, each marked with its key: pressing the key presses the button. */
function stageKey(form: HTMLFormElement | null, key: number): void {
  form?.querySelector<HTMLButtonElement>(`button[data-key="${key}"]:not(:disabled)`)?.click()
}
