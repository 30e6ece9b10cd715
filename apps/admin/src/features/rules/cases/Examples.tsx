import { ActionIcon } from '@mantine/core'
import { useNotify } from '@careline/ui'
import { IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import { useSay } from '../../../shell/api-problem.ts'
import { forgetDraft } from '../../../shell/draft.ts'
import { useEditor } from '../editor-context.ts'
import classes from './cases.module.css'
import { useCasesT } from './messages.ts'

/** The draft's examples, the newest first, each of which can be taken out; what must always hold stays. */
export function Examples({ revision, disabled }: { revision: number; disabled: boolean }) {
  const t = useCasesT('cases')
  const say = useSay()
  const notify = useNotify()
  const { campaign } = useEditor()
  const remove = useMutation(
    api.draft.removeCase.mutationOptions({
      onSuccess: () => notify({ message: t('removed') }),
      onError: (error) => notify({ tone: 'failed', message: say(error) }),
      onSettled: forgetDraft,
    }),
  )
  const examples = campaign.cases.filter(({ kind }) => kind === 'example').toReversed()
  return (
    <details className={classes.more}>
      <summary>{t('examples', { count: String(examples.length) })}</summary>
      <ul className={classes.examples}>
        {examples.map(({ name }) => (
          <li key={name}>
            <span>{name}</span>
            <ActionIcon
              size="sm"
              aria-label={t('remove', { name })}
              disabled={disabled || remove.isPending}
              onClick={() => remove.mutate({ name, revision })}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </details>
  )
}
