import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepOpen } from './keep-open.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A server that has this person to each question, or is `down`, and has nobody signed in after that. */
function serve(...answers: string[]) {
  const heard: string[] = []
  const ends: (() => void)[] = []
  const close = keepOpen({
    open: (onEnd) => {
      const stream = ends.push(onEnd)
      heard.push(`open ${stream}`)
      return { unsubscribe: () => heard.push(`close ${stream}`) }
    },
    ask: async () => {
      const answer = answers.shift() ?? null
      heard.push(`ask ${answer}`)
      if (answer === 'down') throw new Error('no connection')
      return answer
    },
    onBack: (person) => heard.push(`back ${person}`),
    onSignedOut: () => heard.push('signed out'),
  })
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
  return { heard, end: () => ends.at(-1)?.(), pass, close }
}

it('opens the stream anew once a server that was stopped answers again, as often as it is stopped', async () => {
  const { heard, end, pass, close } = serve('down', 'lan', 'lan')
  end()
  await pass(500)
  expect(heard).toEqual(['open 1', 'ask down'])
  await pass(1000)
  expect(heard.slice(2)).toEqual(['ask lan', 'open 2', 'back lan'])
  end()
  end()
  await pass(500)
  expect(heard.slice(5)).toEqual(['ask lan', 'open 3', 'back lan'])
  close()
  expect(heard.at(-1)).toBe('close 3')
})

it('says who is there now, since that may be another one', async () => {
  const { heard, end, pass } = serve('hoa')
  end()
  await pass(500)
  expect(heard.at(-1)).toBe('back hoa')
})

it('says that nobody is signed in any more, and asks no further', async () => {
  const { heard, end, pass } = serve('down')
  end()
  await pass(60_000)
  expect(heard).toEqual(['open 1', 'ask down', 'ask null', 'signed out'])
})

it('asks nobody once the page is left, and asks a silent server every 8 seconds at most', async () => {
  const left = serve('lan')
  left.close()
  left.end()
  await left.pass(60_000)
  expect(left.heard).toEqual(['open 1', 'close 1'])
  const silent = serve(...Array.from({ length: 50 }, () => 'down'))
  silent.end()
  await silent.pass(79_500)
  expect(silent.heard.filter((each) => each === 'ask down')).toHaveLength(13)
  silent.close()
})
