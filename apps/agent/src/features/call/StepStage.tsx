import type { Campaign, ScreenOption, ScreenStep } from '@careline/campaign'
import { Kbd, useLocale } from '@careline/ui'
import { Button } from '@mantine/core'
import { useState, type FormEvent, type RefObject } from 'react'
import type { CallView } from '../../api.ts'
import { useT } from '../../messages.ts'
import type { CallDrafts } from '../../shell/call/call-in-hand.ts'
import { Answers } from './Answers.tsx'
import classes from './call.module.css'
import { missingFields, outsideCallingHours, prefilled, type FieldValues } from './field-values.ts'
import { StepFields } from './StepFields.tsx'
import { useHeadingFocus } from './use-heading-focus.ts'

export interface StepAnswer {
  option?: string
  item?: string
  fields: FieldValues
}

/** The fields, with the answer that they were opened for. */
type StepDraft = Omit<NonNullable<CallDrafts['step']>, 'at'>

interface StepStageProps {
  step: ScreenStep
  view: CallView
  campaign: Campaign
  formRef: RefObject<HTMLFormElement | null>
  /** What was being written here before another page was looked at. */
  draft: StepDraft | null
  onDraft: (draft: StepDraft) => void
  onAnswer: (answer: StepAnswer) => void
}

/** What to say now, then the keys to answer. An answer with fields opens them before it counts. */
export function StepStage({ step, view, campaign, formRef, draft, onDraft, onAnswer }: StepStageProps) {
  const t = useT('call')
  const { pick } = useLocale()
  const heading = useHeadingFocus()
  const open = step.options.find(({ kind, id }) => `${kind}-${id}` === draft?.option) ?? null
  const values = draft?.values ?? prefilled(step.fields)
  const [missing, setMissing] = useState<string[]>([])
  const fields = open?.fields ?? step.fields
  const waits = step.options.length > 0 && open === null

  const choose = (option: ScreenOption) => {
    if (option.fields.length === 0) return onAnswer({ [option.kind]: option.id, fields: {} })
    onDraft({ option: `${option.kind}-${option.id}`, values: prefilled(option.fields) })
    setMissing([])
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (waits) return
    const lacking = missingFields(fields, values)
    setMissing(lacking)
    if (lacking.length === 0 && outsideCallingHours(campaign, fields, values).length === 0)
      onAnswer({ ...(open && { [open.kind]: open.id }), fields: values })
  }
  return (
    <form ref={formRef} onSubmit={submit} noValidate>
      <h1 ref={heading} tabIndex={-1} className={classes.crumb}>
        <span>{step.section}</span> {pick(step.title)}
      </h1>
      <div aria-live="polite">
        {step.lines.map((line) => (
          <p key={line.text} className={classes.line}>
            {line.text}
          </p>
        ))}
        {step.lines.some((line) => line.problems.length > 0) && (
          <p className={classes.instruction}>{t('missingValue')}</p>
        )}
      </div>
      {step.instruction && (
        <p className={classes.instruction}>
          <strong>{t('instruction')}:</strong> {pick(step.instruction)}
        </p>
      )}
      {step.options.length > 0 && <Answers options={step.options} open={open?.id ?? null} onChoose={choose} />}
      <StepFields
        fields={fields}
        values={values}
        missing={missing}
        view={view}
        campaign={campaign}
        onChange={(id, value) => onDraft({ option: draft?.option ?? null, values: { ...values, [id]: value } })}
      />
      {!waits && (
        <Button type="submit" size="md" mt="md" rightSection={<Kbd>Enter</Kbd>} autoFocus={fields.length === 0}>
          {t('continue')}
        </Button>
      )}
    </form>
  )
}
