import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import { useAuditT } from './messages.ts'

interface SubjectFilterProps {
  subject: string | undefined
  onSubject: (subject: string | undefined) => void
}

/** As somebody writes a phone number; ids are longer or have letters. */
const PHONE = /^\+?[\d .-]{9,16}$/

/** Takes a subject's id, or a phone number, which the server turns into the key that the trail has for it before it goes anywhere. */
export function SubjectFilter({ subject, onSubject }: SubjectFilterProps) {
  const t = useAuditT('audit')
  const say = useSay()
  const [text, setText] = useState(subject ?? '')
  const find = useMutation({
    mutationFn: (phone: string) => queryClient.fetchQuery(api.audit.customerKey.queryOptions({ phone })),
    onSuccess: ({ key }) => onSubject(key),
  })
  const apply = () => {
    const value = text.trim()
    if (PHONE.test(value)) find.mutate(value)
    else onSubject(value || undefined)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <TextInput
        size="xs"
        label={t('subjectFilter')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => text.trim() !== (subject ?? '') && apply()}
        error={find.isError ? say(find.error) : undefined}
      />
    </form>
  )
}
