import type { Source } from '../walls/source.ts'

export interface Docstring {
  /** What stands before the first tag, its own lines kept. */
  readonly text: string
  readonly params: readonly { readonly name: string; readonly text: string }[]
  readonly returns: string | null
  readonly throws: readonly string[]
}

/** A tag counts at the start of a line or after a full stop: `/** One sentence. @throws where … *\/`. */
const TAG = /(?:^|(?<=[.:;] ))@(param|returns|throws)\s+/m

/** The block comment that ends right before `start`, or null. */
export function docstringBefore({ comments, text }: Source, start: number): Docstring | null {
  const comment = comments.findLast(({ end }) => end <= start)
  if (comment?.type !== 'Block' || !comment.value.startsWith('*')) return null
  if (text.slice(comment.end, start).trim() !== '') return null
  return readDocstring(comment.value)
}

/** @param comment what stands between the comment's slashes and stars */
export function readDocstring(comment: string): Docstring {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
  const [text = '', ...tags] = lines.join('\n').trim().split(TAG)
  const found: { params: { name: string; text: string }[]; returns: string | null; throws: string[] } = {
    params: [],
    returns: null,
    throws: [],
  }
  for (let index = 0; index < tags.length; index += 2) {
    const [tag, body = ''] = [tags[index], tags[index + 1]?.trim().replace(/\s*\n\s*/g, ' ')]
    const [name = '', ...rest] = body.split(' ')
    if (tag === 'param') found.params.push({ name, text: rest.join(' ') })
    else if (tag === 'returns') found.returns = body
    else found.throws.push(body)
  }
  return { text: text.trim(), ...found }
}

/** Its first sentence, for a table. */
export function firstSentence({ text, throws }: Docstring): string {
  const flat = text.replace(/\s*\n\s*/g, ' ')
  return /^.*?\.(?= |$)/.exec(flat)?.[0] ?? (flat || `Throws ${throws[0] ?? ''}`.trim())
}
