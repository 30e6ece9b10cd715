import { Alert, Button, Group, Text, Textarea } from '@mantine/core'
import { DataTable, Panel, useLocale, useNotify } from '@careline/ui'
import type { MergeChoice } from '@careline/campaign'
import { checkTemplate, type Template, usedBindings } from '@careline/content'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { conflictsOf, isStale, useSay } from '../../shell/api-problem.ts'
import { Columns } from '../../shell/Columns.tsx'
import { type Draft, draftSaved, reloadDraft } from '../../shell/draft.ts'
import { LeaveDialog } from '../../shell/LeaveDialog.tsx'
import { MergeNotice } from '../../shell/merge/MergeNotice.tsx'
import { PresentPeople } from '../../shell/presence/PresentPeople.tsx'
import { PublishPanel } from '../../shell/publish/PublishPanel.tsx'
import { useMayManage } from '../../shell/session.ts'
import { useTellMerged } from '../../shell/use-tell-merged.ts'
import { BriefItems } from '../../shell/words/BriefItems.tsx'
import { bindingWords } from './binding-words.ts'
import { useTemplatesT } from './messages.ts'
import { TemplatePreview } from './TemplatePreview.tsx'
import classes from './templates.module.css'

/** The words of one template with what is wrong with them, their variables, and how they read for a customer. */
export function TemplateEditor({ template, draft }: { template: Template; draft: Draft }) {
  const t = useTemplatesT('templates')
  const { pick } = useLocale()
  const say = useSay()
  const notify = useNotify()
  const tellMerged = useTellMerged()
  const mayManage = useMayManage()
  // With the revision that it was typed on: what others save meanwhile is merged with it, or asked about.
  const [typed, setTyped] = useState<{ text: string; revision: number } | null>(null)
  const text = typed?.text ?? template.text
  const unsaved = typed !== null && typed.text !== template.text
  const problems = checkTemplate(text, usedBindings(text, template.variables))
  const save = useMutation(
    api.draft.saveTemplate.mutationOptions({
      onSuccess: (saved) => {
        draftSaved(saved, (document) => ({
          ...document,
          templates: document.templates.map((each) => (each.id === template.id ? { ...each, text } : each)),
        }))
        setTyped(null)
        notify({ message: t('saved') })
        tellMerged(saved.merged)
      },
      onError: async (error) => {
        if (!isStale(error)) return
        const newest = await reloadDraft()
        // What it was typed on is no more: the next save stands on what there is now.
        if (newest && !conflictsOf(error)) setTyped((old) => old && { ...old, revision: newest.revision })
      },
    }),
  )
  const conflicts = conflictsOf(save.error)
  const store = (choices?: MergeChoice[]) =>
    save.mutate({
      templateId: template.id,
      text,
      revision: typed?.revision ?? draft.revision,
      ...(choices && { choices }),
    })
  const stale = isStale(save.error)
  const reset = () => {
    setTyped(null)
    save.reset()
  }
  return (
    <Columns
      sideLabel={t('side')}
      side={
        <>
          <TemplatePreview template={template} text={text} campaign={draft.document} />
          <PublishPanel draft={draft} waiting={unsaved} />
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
            {mayManage && (
              <>
                <Button size="xs" variant="default" disabled={!unsaved} onClick={reset}>
                  {t('reset')}
                </Button>
                <Button
                  size="xs"
                  disabled={!unsaved || problems.length > 0}
                  loading={save.isPending}
                  onClick={() => store()}
                >
                  {t('save')}
                </Button>
              </>
            )}
          </Group>
        }
      >
        {conflicts && (
          <MergeNotice
            conflicts={conflicts}
            campaign={draft.document}
            name={draft.updatedByName}
            busy={save.isPending}
            onMerge={store}
          />
        )}
        {save.isError && !conflicts && (
          <Alert color={stale ? 'yellow' : 'red'} mb="sm" role="alert">
            {stale ? t('stale') : say(save.error)}
          </Alert>
        )}
        <Textarea
          label={t('text')}
          autosize
          minRows={5}
          value={text}
          disabled={!mayManage}
          onChange={({ currentTarget: { value } }) =>
            setTyped((old) => ({ text: value, revision: old?.revision ?? draft.revision }))
          }
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
          rows={Object.entries(template.variables)}
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
      <LeaveDialog unsaved={unsaved} help={t('leaveHelp')} />
    </Columns>
  )
}
