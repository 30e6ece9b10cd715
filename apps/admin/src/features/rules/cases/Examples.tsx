import { ActionIcon } from '@mantine/core'
import type { Campaign } from '@careline/campaign'
import { useConfirm, useNotify } from '@careline/ui'
import { IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { memo } from 'react'
import { api } from '../../../api.ts'
import { useSay } from '../../../shell/api-problem.ts'
import { Fold } from '../../../shell/Fold.tsx'
import { forgetDraft } from '../../../shell/draft.ts'
import classes from './cases.module.css'
import { useCasesT } from './messages.ts'
import { useNextFocus } from './use-next-focus.ts'

type Case = Campaign['cases'][number]

interface ExamplesProps {
  cases: readonly Case[]
  revision: number
  disabled: boolean
}

/** The draft's examples, the newest first, each of which can be taken out; what must always hold stays. */
export const Examples = memo(function Examples({ cases, revision, disabled }: ExamplesProps) {
  const t = useCasesT('cases')
  const examples = cases.filter(({ kind }) => kind === 'example').toReversed()
  return (
    <Fold className={classes.more} summary={t('examples', { count: String(examples.length) })}>
      <ExampleList examples={examples} revision={revision} disabled={disabled} />
    </Fold>
  )
})

function ExampleList({ examples, revision, disabled }: Omit<ExamplesProps, 'cases'> & { examples: readonly Case[] }) {
  const t = useCasesT('cases')
  const say = useSay()
  const notify = useNotify()
  const confirm = useConfirm()
  const remove = useMutation(
    api.draft.removeCase.mutationOptions({
      onSuccess: () => notify({ message: t('removed') }),
      onError: (error) => notify({ tone: 'failed', message: say(error) }),
      onSettled: forgetDraft,
    }),
  )
  const { list, leave } = useNextFocus<HTMLUListElement>(
    examples.map(({ name }) => name),
    !disabled && !remove.isPending,
  )
  return (
    <ul ref={list} className={classes.examples}>
      {examples.map(({ name }) => (
        <li key={name}>
          <span>{name}</span>
          <ActionIcon
            size="sm"
            aria-label={t('remove', { name })}
            data-item={name}
            disabled={disabled || remove.isPending}
            onClick={() =>
              confirm({
                question: t('removeAsk', { name }),
                detail: t('removeHelp'),
                confirmLabel: t('removeIt'),
                danger: true,
                onConfirm: () => {
                  leave(name)
                  remove.mutate({ name, revision })
                },
              })
            }
          >
            <IconX size={14} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}
