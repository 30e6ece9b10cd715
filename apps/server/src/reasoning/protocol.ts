import type { Reasoning } from '@careline/api'

type Kind = Exclude<keyof Reasoning, 'stop'>
type Asked<Of extends Kind> = { kind: Of } & Parameters<Reasoning[Of]>[0]

/** What somebody wants to know of a campaign document itself. */
export type Question = Asked<'findings'> | Asked<'cases'> | Asked<'proof'> | Asked<'flips'>

/** By kind of question. */
export type Answers = { [Of in Kind]: Awaited<ReturnType<Reasoning[Of]>> }
