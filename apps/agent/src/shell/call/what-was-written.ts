import { detailWords, type Campaign } from '@careline/campaign'
import type { LocalizedText } from '@careline/ui'
import type { CallInHand } from './call-in-hand.ts'

/** One thing that an agent wrote or chose: where, and what. */
export interface Written {
  at: LocalizedText | null
  said: LocalizedText[]
}

const same = (text: string): LocalizedText => ({ vi: text, en: text })

/**
 * What an agent wrote or chose in a call that no server has, and the note, saved or not: a lost call's customer goes back into the queue,
 * and the note with the call.
 */
export function whatWasWritten(call: CallInHand, campaign: Campaign): { note: string; unsaved: Written[] } {
  const { events, drafts } = call.now()
  const noted = events.findLast((event) => event.type === 'noted')
  const items = Object.values(call.view.plan.offers).flat()
  const fields = (values: Record<string, string>) =>
    Object.entries(values).flatMap(([id, value]) => (value.trim() === '' ? [] : [detailWords(campaign, id, value)]))
  const unsaved: Written[] = []
  for (const event of call.unsent()) {
    if (event.type !== 'answered') continue
    const step = campaign.script.steps.find(({ id }) => id === event.step)
    const { ask } = step ?? {}
    const option = ask && ask.kind !== 'capture' ? ask.options.find(({ id }) => id === event.option)?.label : undefined
    const item = items.find(({ id }) => id === event.item)?.label
    const said = [...(option ? [option] : []), ...(item === undefined ? [] : [same(item)]), ...fields(event.fields)]
    if (said.length > 0) unsaved.push({ at: step?.title ?? null, said })
  }
  const draft = fields(drafts.step?.values ?? {})
  if (draft.length > 0) unsaved.push({ at: null, said: draft })
  return { note: drafts.note ?? noted?.text ?? '', unsaved }
}
