import { expect, it } from 'vitest'
import { keepOpen } from './keep-open.ts'

/** A server that answers so to each question, and has nobody signed in after that. */
function serve(...answers: (boolean | 'down')[]) {
  const heard: string[] = []
  const ends: (() => void)[] = []
  const close = keepOpen({
    open: (onEnd) => {
      const stream = ends.push(onEnd)
      heard.push(`open ${stream}`)
      return { unsubscribe: () => heard.push(`close ${stream}`) }
    },
    ask: async () => {
      const answer = answers.shift() ?? false
      heard.push(`ask ${answer}`)
      if (answer === 'down') throw new Error('no connection')
      return answer
    },
    wait: async (failures) => {
      heard.push(`wait ${failures}`)
    },
    onBack: () => heard.push('back'),
  })
  const end = async () => {
    ends.at(-1)?.()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { heard, end, close }
}

it('opens the stream anew once a server that was stopped answers again, as often as it is stopped', async () => {
  const { heard, end, close } = serve('down', true, true)
  await end()
  expect(heard).toEqual(['open 1', 'wait 0', 'ask down', 'wait 1', 'ask true', 'open 2', 'back'])
  await end()
  expect(heard.slice(7)).toEqual(['wait 0', 'ask true', 'open 3', 'back'])
  close()
  expect(heard.at(-1)).toBe('close 3')
})

it('asks nobody any more once nobody is signed in, or once the page is left', async () => {
  const { heard, end } = serve('down', false, true)
  await end()
  expect(heard).toEqual(['open 1', 'wait 0', 'ask down', 'wait 1', 'ask false'])
  const left = serve(true)
  left.close()
  await left.end()
  expect(left.heard).toEqual(['open 1', 'close 1'])
})
