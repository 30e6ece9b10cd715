import { ActionIcon, Button, Group, SegmentedControl, Text, Tooltip } from '@mantine/core'
import { PageHeader, useFormat, useLocale } from '@careline/ui'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import type { Draft } from '../../shell/draft.ts'
import { PresentPeople } from '../../shell/presence/PresentPeople.tsx'
import { useMayManage } from '../../shell/session.ts'
import { useShellT } from '../../shell/messages.ts'
import { type EditorState, isUnsaved } from './editing/editor-state.ts'
import { useEditor } from './editor-context.ts'
import { useRulesT } from './messages.ts'
import type { Autosave } from './use-autosave.ts'

const VIEWS = ['sentences', 'table', 'json'] as const
const route = getRouteApi('/rules/$ruleSetId')

interface EditorHeaderProps {
  state: EditorState
  problems: number
  autosave: Autosave
  draft: Draft
  /** Whether nothing is saved before somebody has chosen between two versions. */
  asks: boolean
  onUndo: () => void
  onRedo: () => void
}

/** The set's name, its three views, undo and redo, and whether the draft has what is on the page. */
export function EditorHeader({ state, problems, autosave, draft, asks, onUndo, onRedo }: EditorHeaderProps) {
  const t = useRulesT('rules')
  const { pick } = useLocale()
  const { ruleSet } = useEditor()
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  const mayManage = useMayManage()
  return (
    <PageHeader
      title={ruleSet.label ? pick(ruleSet.label) : ruleSet.id}
      description={ruleSet.description && pick(ruleSet.description)}
      actions={
        <Group gap="xs">
          <PresentPeople draft={draft} here={{ area: 'rules', id: ruleSet.id, view: tab }} />
          <SaveState state={state} problems={problems} autosave={autosave} draft={draft} asks={asks} />
          {mayManage && (
            <Group gap={0}>
              <Tooltip label={t('undo')}>
                <ActionIcon
                  aria-label={t('undo')}
                  disabled={state.history.past.length === 0 && state.looseText === null}
                  onClick={onUndo}
                >
                  <IconArrowBackUp size={18} stroke={1.6} />
                </ActionIcon>
              </Tooltip>
              <Tooltip label={t('redo')}>
                <ActionIcon aria-label={t('redo')} disabled={state.history.future.length === 0} onClick={onRedo}>
                  <IconArrowForwardUp size={18} stroke={1.6} />
                </ActionIcon>
              </Tooltip>
            </Group>
          )}
          <SegmentedControl
            size="xs"
            aria-label={t('view')}
            value={tab}
            data={[
              { value: 'sentences', label: t('sentences') },
              { value: 'table', label: t('table') },
              { value: 'json', label: t('json') },
            ]}
            onChange={(next) =>
              void navigate({
                search: (old) => ({ ...old, tab: VIEWS.find((view) => view === next) ?? 'sentences' }),
              })
            }
          />
        </Group>
      }
    />
  )
}

function SaveState({ state, problems, autosave, draft, asks }: Omit<EditorHeaderProps, 'onUndo' | 'onRedo'>) {
  const t = useRulesT('rules')
  const shell = useShellT('shell')
  const format = useFormat()
  const mayManage = useMayManage()
  const unsaved = isUnsaved(state)
  if (!mayManage) return <Text c="dimmed">{shell('readOnly')}</Text>
  if (autosave.failed)
    return (
      <Group gap={4} role="alert">
        <Text c="var(--careline-out)">{t('saveFailed')}</Text>
        <Button size="compact-xs" variant="default" onClick={() => void autosave.save()}>
          {t('retry')}
        </Button>
      </Group>
    )
  const words = () => {
    if (autosave.saving) return t('saving')
    if (state.looseText !== null) return t('looseText')
    if (asks) return t('chooseFirst')
    if (unsaved) return problems > 0 ? t('unsavedProblems', { count: String(problems) }) : t('waiting')
    const at = draft.exists ? draft.updatedAt : null
    return at ? shell('saved', { time: format.time(at) }) : t('noDraft')
  }
  return (
    <Text c={unsaved && problems > 0 ? 'var(--careline-waiting)' : 'dimmed'} role="status">
      {words()}
    </Text>
  )
}
