import { useLocale } from '@careline/ui'
import { Button, CopyButton, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../../api.ts'
import { useT } from '../../messages.ts'
import type { CallInHand } from './call-in-hand.ts'
import classes from './call-strip.module.css'
import { whatWasWritten } from './what-was-written.ts'

/** Says that the call is not this tab's any more, and shows what was written in it, so that it can be written down elsewhere. */
export function LostCall({ lost, action }: { lost: CallInHand; action: ReactNode }) {
  const t = useT('shell')
  const { pick } = useLocale()
  const release = useQuery({
    ...trpc.releases.get.queryOptions({ id: lost.view.release.id }),
    staleTime: Infinity,
  })
  const written = release.data && whatWasWritten(lost, release.data.document)
  const lines = written
    ? [
        ...(written.note === '' ? [] : [`${t('lostNote')}: ${written.note}`]),
        ...written.unsaved.map(({ at, said }) =>
          [at && `${pick(at)}:`, said.map((each) => pick(each)).join(' · ')].filter(Boolean).join(' '),
        ),
      ]
    : []
  return (
    <section className={classes.lost} role="alert">
      <p>{t('lostCall', { name: String(lost.view.facts.fullName ?? '') })}</p>
      {lines.length > 0 && (
        <>
          <p>{t('lostWritten')}</p>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <Group gap="xs">
        {lines.length > 0 && (
          <CopyButton value={lines.join('\n')}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {t(copied ? 'copied' : 'copy')}
              </Button>
            )}
          </CopyButton>
        )}
        {action}
      </Group>
    </section>
  )
}
