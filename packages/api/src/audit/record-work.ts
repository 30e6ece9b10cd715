import { type Act, type Asker, AuditNote, type Ending, recordChange } from './act.ts'
import { endingOf } from './ending-of.ts'

/** Does something beside the procedures, a file that comes in or an account, with an entry before it and one after it. */
export async function recordWork<Answer>(
  asker: Asker,
  act: Act,
  work: (note: AuditNote) => Promise<Answer>,
): Promise<Answer> {
  const result = await recordChange(
    asker,
    act,
    (note) =>
      work(note).then(
        (answer) => ({ ok: true as const, answer }),
        (error: unknown) => ({ ok: false as const, error }),
      ),
    endingOf,
  )
  if (!result.ok) throw result.error
  return result.answer
}

/** Writes one entry for what was done, or not done; what follows must wait for it. */
export async function recordAct(asker: Asker, act: Act, ending: Ending = null): Promise<void> {
  const note = new AuditNote(act)
  await asker.ports.audit.append(note.entry(asker, ending?.phase ?? 'done', { problem: ending?.problem ?? null }))
}
