import { Alert, Button } from '@mantine/core'
import { Pairs, Panel, SideDialog, useFormat, useLocale, useRoleName } from '@careline/ui'
import type { ReactNode } from 'react'
import type { Answers } from '../../api.ts'
import { useLiveDocument } from '../../shell/use-live-document.ts'
import { fieldName } from '../../shell/words/field-names.ts'
import { valueWords } from '../../shell/words/value-words.ts'
import { AuditChanges } from './AuditChanges.tsx'
import { useAuditT } from './messages.ts'
import { useAuditWords } from './use-audit-words.ts'

interface AuditEntryProps {
  row: Answers['audit']['list']['rows'][number]
  onClose: () => void
  onSubject: (id: string) => void
}

/** One entry whole: who, from where, what was asked, and what it was before and after. */
export function AuditEntry({ row, onClose, onSubject }: AuditEntryProps) {
  const t = useAuditT('audit')
  const format = useFormat()
  const roleName = useRoleName()
  const words = useAuditWords()
  const { actor, subject, details } = row
  const { locale } = useLocale()
  const campaign = useLiveDocument()
  const problem = details.problem && words.problem(details.problem)
  const result = details.problem ? (
    <>
      {t(row.phase)}: {problem} (<code>{details.problem}</code>)
    </>
  ) : (
    t(row.phase)
  )
  const pairs: [string, ReactNode][] = [
    [t('at'), format.dateTime(row.at)],
    [t('who'), row.actorName ?? actor?.id ?? t('nobody')],
    [t('role'), actor?.role && roleName(actor.role)],
    [t('address'), row.from.ip],
    [t('program'), row.from.agent],
    [t('result'), result],
    [t('subject'), words.subject(subject)],
    [t('hash'), row.hash],
  ]
  const asked = Object.entries(details.asked ?? {})
  // Of `filter.rule` the last is what was asked; how it is written stands beside it.
  const lastOf = (field: string) => field.slice(field.lastIndexOf('.') + 1)
  const fieldWords = (field: string) => {
    const name = fieldName(lastOf(field), locale)
    return name === field ? field : `${name} (${field})`
  }
  const askedWords = (field: string, value: unknown) =>
    field === 'role' && typeof value === 'string'
      ? roleName(value)
      : valueWords(lastOf(field), value, { campaign, locale })
  return (
    <SideDialog
      onClose={onClose}

      size={640}
      closeButtonProps={{ 'aria-label': t('close') }}
      title={`${t('entry', { seq: format.number(row.seq) })} · ${words.action(row.action)}`}
    >
      {row.phase === 'begun' && (
        <Alert color="yellow" mb="sm">
          {t('begunHelp')}
        </Alert>
      )}
      <Pairs rows={pairs.filter(([, value]) => Boolean(value)).map(([label, value]) => [label, label, value])} />
      {subject?.id && (
        <Button size="xs" variant="default" my="sm" onClick={() => onSubject(subject.id ?? '')}>
          {t('sameSubject')}
        </Button>
      )}
      {asked.length > 0 && (
        <Panel title={t('asked')}>
          <Pairs rows={asked.map(([field, value]) => [field, fieldWords(field), askedWords(field, value)])} />
        </Panel>
      )}
      {details.changes && details.changes.length > 0 && (
        <Panel title={t('changes')}>
          <AuditChanges changes={details.changes} more={details.more ?? 0} />
        </Panel>
      )}
    </SideDialog>
  )
}
