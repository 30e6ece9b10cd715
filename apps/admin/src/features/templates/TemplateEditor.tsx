import { Group, Text, Textarea } from '@mantine/core'
import { DataTable, Panel, useLocale } from '@careline/ui'
import { checkTemplate, knownBindings, type Template, usedBindings } from '@careline/content'
import { client } from '../../api.ts'
import { Columns } from '../../shell/Columns.tsx'
import type { Draft } from '../../shell/draft.ts'
import { LeaveDialog } from '../../shell/LeaveDialog.tsx'
import { NotSaved } from '../../shell/merge/NotSaved.tsx'
import { PartActions } from '../../shell/merge/PartActions.tsx'
import { useDraftPart } from '../../shell/merge/use-draft-part.ts'
import { PresentPeople } from '../../shell/presence/PresentPeople.tsx'
import { PublishPanel } from '../../shell/publish/PublishPanel.tsx'
import { useMayManage } from '../../shell/session.ts'
import { BriefItems } from '../../shell/words/BriefItems.tsx'
import { bindingWords } from './binding-words.ts'
import { useTemplatesT } from './messages.ts'
import { TemplatePreview } from './TemplatePreview.tsx'
import classes from './templates.module.css'

/** The words of one template with what is wrong with them, their variables, and how they read for a customer. */
export function TemplateEditor({ template, draft }: { template: Template; draft: Draft }) {
  const t = useTemplatesT('templates')
  const { pick } = useLocale()
  const mayManage = useMayManage()
  const part = useDraftPart({
    draft,
    read: ({ templates }) => templates.find(({ id }) => id === template.id)?.text ?? template.text,
    save: (text, on) => client.draft.saveTemplate.mutate({ templateId: template.id, text, ...on }),
    patch: (document, text) => ({
      ...document,
      templates: document.templates.map((each) => (each.id === template.id ? { ...each, text } : each)),
    }),
    told: t('saved'),
  })
  const text = part.value
  const known = knownBindings(template, draft.document.templates)
  const problems = checkTemplate(text, usedBindings(text, known), Object.keys(known))
  return (
    <Columns
      sideLabel={t('side')}
      side={
        <>
          <TemplatePreview template={template} text={text} campaign={draft.document} />
          <PublishPanel draft={draft} waiting={part.changed} onDiscarded={part.reset} />
        </>
      }
    >
      <Panel
        title={pick(template.label)}
        detail={
          <>
            {t(template.class)}
            {template.brief.length > 0 && ' · '}
            <BriefItems items={template.brief} />
          </>
        }
        actions={
          <Group gap="xs">
            <PresentPeople draft={draft} here={{ area: 'templates', id: template.id, view: null }} />
            {mayManage && <PartActions part={part} wrong={problems.length > 0} size="xs" />}
          </Group>
        }
      >
        <NotSaved part={part} draft={draft} />
        <Textarea
          label={t('text')}
          autosize
          minRows={5}
          value={text}
          disabled={!mayManage}
          onChange={({ currentTarget }) => part.edit(currentTarget.value)}
        />
        {problems.length > 0 && (
          <ul className={classes.problems} role="alert">
            {problems.map((problem) => (
              <li key={problem.path.join('.') + problem.code}>{pick(problem.message)}</li>
            ))}
          </ul>
        )}
        <Text c="dimmed" mt="xs">
          {t('channels')}: {template.channels.map((channel) => t(`channel-${channel}`)).join(' → ')}
        </Text>
      </Panel>
      <Panel title={t('variables')} flush>
        <DataTable
          label={`${t('variables')}: ${pick(template.label)}`}
          compact
          rows={Object.entries(known)}
          rowKey={([name]) => name}
          columns={[
            { id: 'name', header: t('variable'), cell: ([name]) => <code>{name}</code> },
            {
              id: 'path',
              header: t('source'),
              cell: ([, binding]) => pick(bindingWords(binding.path, draft.document)),
            },
            {
              id: 'format',
              header: t('format'),
              cell: ([, binding]) => `${t(`format-${binding.format}`)}${binding.optional ? ` · ${t('optional')}` : ''}`,
            },
          ]}
        />
      </Panel>
      <LeaveDialog unsaved={part.changed} within="template" help={t('leaveHelp')} />
    </Columns>
  )
}
