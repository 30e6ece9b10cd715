import { Panel, useFormat } from '@careline/ui'
import type { Campaign } from '@careline/campaign'
import { messageParts, renderTemplate, type Template } from '@careline/content'
import { useMemo } from 'react'
import { useTemplatesT } from './messages.ts'
import { sampleContext } from './sample-context.ts'
import classes from './templates.module.css'

interface TemplatePreviewProps {
  template: Template
  text: string
  campaign: Campaign
}

/** The text as a customer would get it, and what it costs as an SMS. */
export function TemplatePreview({ template, text, campaign }: TemplatePreviewProps) {
  const t = useTemplatesT('templates')
  const format = useFormat()
  const rendered = useMemo(
    () => renderTemplate(text, template.variables, sampleContext(campaign), { placeholder: '…' }),
    [text, template, campaign],
  )
  if (!rendered.ok)
    return (
      <Panel title={t('preview')}>
        <p className={classes.soft}>{t('noPreview')}</p>
      </Panel>
    )
  const parts = messageParts(rendered.text)
  const length = format.number(parts.characters)
  return (
    <Panel
      title={t('preview')}
      detail={
        template.channels.includes('sms')
          ? t('sms', { count: format.number(parts.segments), encoding: parts.encoding, length })
          : t('characters', { length })
      }
    >
      <p className={classes.preview}>{rendered.text}</p>
    </Panel>
  )
}
