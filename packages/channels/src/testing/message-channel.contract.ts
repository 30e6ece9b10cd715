import type { DeliveryReport, MessageChannel, OutgoingText } from '@careline/api'
import { describe, expect, it } from 'vitest'

/** A channel under test, with a gateway behind it that the suite can drive. */
export interface ChannelUnderTest {
  channel: MessageChannel
  /** How often the gateway took this text. */
  takenTimes(id: string): number
  /** Lets the gateway give out the reports that it has; resolves when the listener has answered them. */
  giveReports(): Promise<void>
  /** Numbers that the gateway treats so. */
  numbers: { good: string; refused: string; busyOnce: string; undeliverable: string; silent: string }
  close(): Promise<void>
}

const NOBODY_STOPS = new AbortController().signal
const textTo = (msisdn: string, id = `m-${msisdn}`): OutgoingText => ({
  id,
  msisdn,
  text: 'Dạ, xin chào.',
  sender: 'MobiFone 9',
})

/** What every adapter of the messaging port promises, whatever gateway stands behind it (D15). */
export function describeMessageChannel(name: string, open: () => Promise<ChannelUnderTest>): void {
  describe(`${name} as a message channel`, () => {
    const using = (work: (test: ChannelUnderTest) => Promise<void>) => async () => {
      const test = await open()
      try {
        await work(test)
      } finally {
        await test.close()
      }
    }
    const hear = (channel: MessageChannel, answer: (report: DeliveryReport, times: number) => boolean = () => true) => {
      const heard: DeliveryReport[] = []
      const stop = channel.listen(async (report) => {
        heard.push(report)
        return answer(report, heard.length)
      })
      return { heard, stop }
    }

    it(
      'accepts a text under a reference and reports on it by that (D15)',
      using(async ({ channel, numbers, takenTimes, giveReports }) => {
        const { heard } = hear(channel)
        const text = textTo(numbers.good)
        const answer = await channel.submit(text, NOBODY_STOPS)
        if (answer.state !== 'accepted') throw new Error(`refused with ${answer.code}`)
        expect(answer.reference).not.toBe('')
        expect(takenTimes(text.id)).toBe(1)
        await giveReports()
        expect(heard).toEqual([{ reference: answer.reference, state: 'delivered', code: null }])
      }),
    )

    it(
      'gives each text a reference of its own',
      using(async ({ channel, numbers }) => {
        const answers = await Promise.all(
          ['a', 'b'].map((id) => channel.submit(textTo(numbers.good, id), NOBODY_STOPS)),
        )
        expect(new Set(answers.map((answer) => answer.state === 'accepted' && answer.reference)).size).toBe(2)
      }),
    )

    it(
      'says of a refused text that it was not sent, and whether to try again',
      using(async ({ channel, numbers, takenTimes }) => {
        const [refused, busy] = [textTo(numbers.refused), textTo(numbers.busyOnce)]
        expect(await channel.submit(refused, NOBODY_STOPS)).toMatchObject({ state: 'failed', retry: false })
        expect(await channel.submit(busy, NOBODY_STOPS)).toMatchObject({ state: 'failed', retry: true })
        expect([takenTimes(refused.id), takenTimes(busy.id)]).toEqual([0, 0])
        expect(await channel.submit(busy, NOBODY_STOPS)).toMatchObject({ state: 'accepted' })
        expect(takenTimes(busy.id)).toBe(1)
      }),
    )

    it(
      'throws where it cannot tell whether the text was taken',
      using(async ({ channel, numbers }) => {
        await expect(channel.submit(textTo(numbers.silent), NOBODY_STOPS)).rejects.toBeInstanceOf(Error)
      }),
    )

    it(
      'reports a text that did not arrive, with a code',
      using(async ({ channel, numbers, giveReports }) => {
        const { heard } = hear(channel)
        await channel.submit(textTo(numbers.undeliverable), NOBODY_STOPS)
        await giveReports()
        expect(heard).toMatchObject([{ state: 'failed', code: 'undeliverable' }])
      }),
    )

    it(
      'keeps a report that nobody has taken, and offers it again',
      using(async ({ channel, numbers, giveReports }) => {
        await channel.submit(textTo(numbers.good), NOBODY_STOPS)
        await giveReports()
        const { heard, stop } = hear(channel, (_, times) => times === 2)
        await giveReports()
        await giveReports()
        await giveReports()
        expect(heard).toHaveLength(2)
        expect(heard[1]).toEqual(heard[0])
        stop()
        await channel.submit(textTo(numbers.good, 'later'), NOBODY_STOPS)
        await giveReports()
        expect(heard).toHaveLength(2)
      }),
    )
  })
}
