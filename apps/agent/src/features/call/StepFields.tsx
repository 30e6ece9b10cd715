import { callingHours, type Campaign, type ScreenField } from '@careline/campaign'
import { useLocale } from '@careline/ui'
import { Select, Stack, Textarea, TextInput } from '@mantine/core'
import type { CallView } from '../../api.ts'
import { useT } from '../../messages.ts'
import { CampaignTimeInput } from './CampaignTimeInput.tsx'
import { outsideCallingHours, type FieldValues } from './field-values.ts'

interface StepFieldsProps {
  fields: readonly ScreenField[]
  values: FieldValues
  missing: readonly string[]
  view: CallView
  campaign: Campaign
  onChange: (id: string, value: string) => void
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
                value={value}
                onChange={(event) => set(event.currentTarget.value)}
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
            return (
              <Select
                key={field.id}
                {...common}
                data={(field.options ?? []).map((option) => ({ value: option.id, label: pick(option.label) }))}
                value={value || null}
                onChange={set}
              />
            )
          case 'date-time':
            return <CampaignTimeInput key={field.id} {...common} value={value} onChange={set} />
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
