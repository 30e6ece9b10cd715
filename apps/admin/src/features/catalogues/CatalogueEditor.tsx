import { Alert, Badge, Button, Group, Tooltip } from '@mantine/core'
import { PageHeader, useLocale, useNotify } from '@careline/ui'
import type { Catalogue, MergeChoice } from '@careline/campaign'
import { IconPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { conflictsOf, isStale, problemOf, useSay } from '../../shell/api-problem.ts'
import { Columns } from '../../shell/Columns.tsx'
import { type Draft, draftSaved, reloadDraft } from '../../shell/draft.ts'
import { LeaveDialog } from '../../shell/LeaveDialog.tsx'
import { useShellT } from '../../shell/messages.ts'
import { MergeNotice } from '../../shell/merge/MergeNotice.tsx'
import { PresentPeople } from '../../shell/presence/PresentPeople.tsx'
import { PublishPanel } from '../../shell/publish/PublishPanel.tsx'
import { useMayManage } from '../../shell/session.ts'
import { useTellMerged } from '../../shell/use-tell-merged.ts'
import { addItem, type Item } from './items.ts'
import { ItemTable } from './ItemTable.tsx'
import { useCataloguesT } from './messages.ts'

interface CatalogueEditorProps {
  catalogueId: string
  catalogue: Catalogue
  draft: Draft
}

/** Edits a catalogue's rows and saves them to the draft. */
export function CatalogueEditor({ catalogueId, catalogue, draft }: CatalogueEditorProps) {
  const t = useCataloguesT('catalogues')
  const shell = useShellT('shell')
  const { pick } = useLocale()
  const say = useSay()
  const notify = useNotify()
  const tellMerged = useTellMerged()
  const mayManage = useMayManage()
  // Null while nothing is changed: then the table follows the draft.
  // With the revision that it was changed on: what others save meanwhile is merged with it, or asked about.
  const [edited, setEdited] = useState<{ items: Item[]; revision: number } | null>(null)
  const items = edited?.items ?? catalogue.items
  const edit = (next: Item[]) => setEdited((old) => ({ items: next, revision: old?.revision ?? draft.revision }))
  const save = useMutation(
    api.draft.saveCatalogue.mutationOptions({
      onSuccess: (saved) => {
        draftSaved(saved, (document) => ({
          ...document,
          catalogues: { ...document.catalogues, [catalogueId]: { ...catalogue, items } },
        }))
        setEdited(null)
        notify({ message: t('saved') })
        tellMerged(saved.merged)
      },
      onError: async (error) => {
        if (!isStale(error)) return
        const newest = await reloadDraft()
        // What it was changed on is no more: the next save stands on what there is now.
        if (newest && !conflictsOf(error)) setEdited((old) => old && { ...old, revision: newest.revision })
      },
    }),
  )
  const conflicts = conflictsOf(save.error)
  const store = (choices?: MergeChoice[]) =>
    save.mutate({ catalogueId, items, revision: edited?.revision ?? draft.revision, ...(choices && { choices }) })
  const reset = () => {
    setEdited(null)
    save.reset()
  }
  const problem = problemOf(save.error)
  return (
    <Columns sideLabel={t('side')} side={<PublishPanel draft={draft} waiting={edited !== null} />}>
      <PageHeader
        title={
          <>
            {pick(catalogue.label)}{' '}
            {catalogue.example && (
              <Tooltip label={shell('exampleHelp')}>
                <Badge color="yellow">{shell('example')}</Badge>
              </Tooltip>
            )}
          </>
        }
        description={catalogue.description ? pick(catalogue.description) : t('count', { count: String(items.length) })}
        actions={
          <>
            <PresentPeople draft={draft} here={{ area: 'catalogues', id: catalogueId, view: null }} />
            {mayManage && (
              <>
                <Button variant="default" disabled={edited === null} onClick={reset}>
                  {t('reset')}
                </Button>
                <Button disabled={edited === null} loading={save.isPending} onClick={() => store()}>
                  {t('save')}
                </Button>
              </>
            )}
          </>
        }
      />
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
        <Alert color={isStale(save.error) ? 'yellow' : 'red'} mb="sm" title={t('problems')} role="alert">
          {isStale(save.error) ? t('stale') : say(save.error)}
          <ul>
            {problem?.problems?.map((each) => (
              <li key={each.path.join('.') + each.code}>{pick(each.message)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <ItemTable
        catalogue={catalogue}
        items={items}
        disabled={!mayManage}
        provinces={draft.document.places.stores === catalogueId ? draft.document.provinces : null}
        onChange={edit}
      />
      {mayManage && (
        <Group mt="sm">
          <Button
            size="xs"
            variant="light"
            leftSection={<IconPlus size={16} />}
            onClick={() => edit(addItem(items, catalogue.facts, t('newItem')))}
          >
            {t('add')}
          </Button>
        </Group>
      )}
      <LeaveDialog unsaved={edited !== null} help={t('leaveHelp')} />
    </Columns>
  )
}
