import { useFormat } from '@careline/ui'
import type { Review } from './review.ts'
import classes from './reviews.module.css'

interface CommentListProps {
  comments: readonly Review['comments'][number][]
  /** Names the rule that a comment is about, where it is about one. */
  about?: (comment: Review['comments'][number]) => string | null
}

/** What was said, oldest first. */
export function CommentList({ comments, about }: CommentListProps) {
  const format = useFormat()
  if (comments.length === 0) return null
  return (
    <ul className={classes.comments}>
      {comments.map((comment) => (
        <li key={comment.id}>
          <div className={classes.soft}>
            <b>{comment.by.name}</b> {[about?.(comment), format.dateTime(comment.at)].filter(Boolean).join(' · ')}
          </div>
          {comment.text}
        </li>
      ))}
    </ul>
  )
}
