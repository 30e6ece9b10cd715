import { expect, it } from 'vitest'
import { describeMessageChannel } from '../testing/message-channel.contract.ts'
import { answerFor } from './answers.ts'
import { sandboxChannel } from './sandbox-channel.ts'

/** Work that is put off until the test says so. */
function putOff() {
  const works: (() => void)[] = []
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    later: (work: () => void) => void works.push(work),
    async runAll() {
      for (const work of works.splice(0)) work()
      await settled()
    },
  }
}

const NOBODY_STOPS = new AbortController().signal
const textTo = (msisdn: string, id: string) => ({ id, msisdn, text: 'a', sender: null })

describeMessageChannel('the sandbox', async () => {
  const { later, runAll } = putOff()
  const channel = sandboxChannel({ id: 'sms', later })
  return {
    channel,
    takenTimes: (wanted) => channel.sent().filter(({ id }) => id === wanted).length,
    giveReports: runAll,
    numbers: {
      good: '84901234500',
      busyOnce: '84901234595',
      refused: '84901234596',
      undeliverable: '84901234597',
      silent: '84901234598',
    },
    close: async () => undefined,
  }
})

it('answers a number by its last two digits, always alike (D17)', () => {
  expect(['00', '95', '96', '97', '98', '99'].map((ending) => answerFor(`849012345${ending}`))).toEqual([
    'delivered',
    'busy-once',
    'refused',
    'undeliverable',
    'no-answer',
    'delivered',
  ])
})

it('takes a text once, and remembers no more than it was told to (D17)', async () => {
  const { later, runAll } = putOff()
  const channel = sandboxChannel({ id: 'zalo', kept: 2, later })
  for (const id of ['a', 'b', 'b', 'c']) await channel.submit(textTo('84901234500', id), NOBODY_STOPS)
  expect(channel.sent().map(({ id }) => id)).toEqual(['b', 'c'])
  const heard: string[] = []
  channel.listen(async ({ reference }) => heard.push(reference) > 0)
  await runAll()
  expect(heard).toEqual(['sandbox-b', 'sandbox-c'])
})
