import { callingHours, type Campaign, type ScreenField } from '@careline/campaign'
import { MomentField, useLocale } from '@careline/ui'
import { Select, Stack, Textarea, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { CallView } from '../../api.ts'
import { useT } from '../../messages.ts'
import classes from './call.module.css'
import { outsideCallingHours, type FieldValues } from './field-values.ts'

interface StepFieldsProps {
  fields: readonly ScreenField[]
  values: FieldValues
  missing: readonly string[]
  view: CallView
  campaign: Campaign
  onChange: (id: string, value: string) => void
}

/** Enter goes on, as it does in every other field; not where an input method is still at a word, and not on a phone, which has no other way to a new line. */
function continueByEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
  if (window.matchMedia('(pointer: coarse)').matches) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

/** What the agent writes down at this step; each kind of field has its own input. */
export function StepFields({ fields, values, missing, view, campaign, onChange }: StepFieldsProps) {
  const t = useT('call')
  const { pick } = useLocale()
  if (fields.length === 0) return null
  const hours = callingHours(campaign)
  const outside = outsideCallingHours(campaign, fields, values)
  const province = campaign.provinces.find(({ code }) => code === view.facts.province)
  return (
    <Stack gap="sm" mt="md" maw={520}>
      {fields.map((field, index) => {
        const common = {
          label: pick(field.label),
          required: field.required,
          error: missing.includes(field.id)
            ? t('required')
            : outside.includes(field.id)
              ? t('outsideHours', hours)
              : undefined,
          'data-autofocus': index === 0 || undefined,
          autoFocus: index === 0,
        }
        const value = values[field.id] ?? ''
        const set = (next: string | null) => onChange(field.id, next ?? '')
        switch (field.kind) {
          case 'long-text':
            return (
              <Textarea
                key={field.id}
                {...common}
                autosize
                minRows={2}
                description={<span className={classes.keys}>{t('newLine')}</span>}
                value={value}
                onChange={(event) => set(event.currentTarget.value)}
                onKeyDown={continueByEnter}
              />
            )
          case 'district':
            return (
              <Select
                key={field.id}
                {...common}
                placeholder={t('chooseDistrict')}
                searchable
                data={(province?.districts ?? []).map(({ code, name }) => ({ value: code, label: name }))}
                value={value || null}
                onChange={set}
              />
            )
          case 'choice':
            // Searchable, so that Enter goes on once one is chosen: it would only open another list again.
            return (
              <Select
                key={field.id}
                {...common}
                searchable
                data={(field.options ?? []).map((option) => ({ value: option.id, label: pick(option.label) }))}
                value={value || null}
                onChange={set}
              />
            )
          case 'date-time':
            return <MomentField key={field.id} {...common} value={value} onChange={set} />
          case 'phone':
          case 'text':
            return (
              <TextInput
                key={field.id}
                {...common}
                type={field.kind === 'phone' ? 'tel' : 'text'}
                value={value}
                onChange={(event) => set(event.currentTarget.value)}
              />
            )
        }
      })}
    </Stack>
  )
}
