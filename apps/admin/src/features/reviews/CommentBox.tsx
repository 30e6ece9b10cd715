import { Button, Group, Textarea } from '@mantine/core'
import { useNotify } from '@careline/ui'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { useSay } from '../../shell/api-problem.ts'
import { useReviewsT } from './messages.ts'

interface CommentBoxProps {
  reviewId: string
  ruleSetId: string
  rule: string
  title: string
  onClose: () => void
}

/** Says something of one rule of the review, at once. */
export function CommentBox({ reviewId, ruleSetId, rule, title, onClose }: CommentBoxProps) {
  const t = useReviewsT('reviews')
  const say = useSay()
  const notify = useNotify()
  const [text, setText] = useState('')
  const post = useMutation(
    api.reviews.comment.mutationOptions({
      onSuccess: () => {
        notify({ message: t('commented') })
        void queryClient.invalidateQueries({ queryKey: api.reviews.get.queryKey({ reviewId }) })
        onClose()
      },
    }),
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) post.mutate({ reviewId, ruleSetId, rule, text: text.trim() })
      }}
    >
      <Textarea
        mt="xs"
        autosize
        autoFocus
        minRows={2}
        maxLength={2000}
        aria-label={`${t('commentRule')}: ${title}`}
        value={text}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text === '') onClose()
        }}
        error={post.isError ? say(post.error) : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="xs" mt={4}>
        <Button type="submit" size="xs" disabled={!text.trim()} loading={post.isPending}>
          {t('addComment')}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  )
}
