import type { Caller } from './test-context.ts'

/** Throws the draft away as it is now. */
export async function discardDraft({ draft }: Caller): Promise<void> {
  const { revision } = await draft.get()
  await draft.discard({ revision })
}
