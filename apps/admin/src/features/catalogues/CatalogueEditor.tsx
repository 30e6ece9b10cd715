import { Badge, Button, Group, Tooltip } from '@mantine/core'
import { PageHeader, useLocale } from '@careline/ui'
import type { Catalogue } from '@careline/campaign'
import { IconPlus } from '@tabler/icons-react'
import { client } from '../../api.ts'
import { Columns } from '../../shell/Columns.tsx'
import type { Draft } from '../../shell/draft.ts'
import { LeaveDialog } from '../../shell/LeaveDialog.tsx'
import { NotSaved } from '../../shell/merge/NotSaved.tsx'
import { PartActions } from '../../shell/merge/PartActions.tsx'
import { useDraftPart } from '../../shell/merge/use-draft-part.ts'
import { useShellT } from '../../shell/messages.ts'
import { PresentPeople } from '../../shell/presence/PresentPeople.tsx'
import { PublishPanel } from '../../shell/publish/PublishPanel.tsx'
import { useMayManage } from '../../shell/session.ts'
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
  const mayManage = useMayManage()
  const part = useDraftPart<Item[]>({
    draft,
    read: ({ catalogues }) => (catalogues[catalogueId] ?? catalogue).items,
    save: (items, on) => client.draft.saveCatalogue.mutate({ catalogueId, items, ...on }),
    patch: (document, items) => ({
      ...document,
      catalogues: {
        ...document.catalogues,
        [catalogueId]: { ...(document.catalogues[catalogueId] ?? catalogue), items },
      },
    }),
    told: t('saved'),
  })
  const { value: items, changed, edit } = part
  return (
    <Columns sideLabel={t('side')} side={<PublishPanel draft={draft} waiting={changed} onDiscarded={part.reset} />}>
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
            {mayManage && <PartActions part={part} />}
          </>
        }
      />
      <NotSaved part={part} draft={draft} />
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
      <LeaveDialog unsaved={changed} help={t('leaveHelp')} />
    </Columns>
  )
}
