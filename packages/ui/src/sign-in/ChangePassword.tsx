import { Alert, Button, Group, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Dialog } from '../pieces/Dialog.tsx'
import { useNotify } from '../pieces/use-notify.tsx'
import { useUiT } from '../i18n/ui-messages.ts'
import { type CarelineAuth, type PasswordFailure, SHORTEST_PASSWORD } from './auth-client.ts'

interface ChangePasswordProps {
  changePassword: CarelineAuth['changePassword']
  onClose: () => void
}

/** What is told at the field that it is about. */
const FIELD_FAILURES: ReadonlySet<string> = new Set(['missing', 'short', 'different', 'wrong'])

/** One's own password; other pages and machines that are signed in with it have to sign in again. */
export function ChangePassword({ changePassword, onClose }: ChangePasswordProps) {
  const t = useUiT('ui.password')
  const notify = useNotify()
  const [failure, setFailure] = useState<PasswordFailure | 'missing' | 'short' | 'different' | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [current, next, again] = [form.get('current'), form.get('next'), form.get('again')]
    if (typeof current !== 'string' || typeof next !== 'string') return undefined
    if (current === '') return setFailure('missing')
    if (next.length < SHORTEST_PASSWORD) return setFailure('short')
    if (next !== again) return setFailure('different')
    setBusy(true)
    const failed = await changePassword(current, next)
    setBusy(false)
    setFailure(failed)
    if (failed) return undefined
    notify({ message: t('changed') })
    onClose()
    return undefined
  }
  return (
    <Dialog onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          {failure && !FIELD_FAILURES.has(failure) && (
            <Alert role="alert" color="red">
              {t(failure)}
            </Alert>
          )}
          <PasswordInput
            name="current"
            label={t('current')}
            autoComplete="current-password"
            data-autofocus
            error={(failure === 'wrong' || failure === 'missing') && t(failure)}
          />
          <PasswordInput
            name="next"
            label={t('next')}
            description={failure !== 'short' && t('short')}
            autoComplete="new-password"
            error={failure === 'short' && t('short')}
          />
          <PasswordInput
            name="again"
            label={t('again')}
            autoComplete="new-password"
            error={failure === 'different' && t('different')}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {t('submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
