import { expect, it } from 'vitest'
import { notSent } from './send-file.ts'

const problem = { code: 'not-signed-in', message: { vi: 'Phiên đã hết.', en: 'Your session has ended.' } }

it('takes only a success for a file that arrived', () => {
  expect(notSent(200, '{}')).toBeNull()
  expect(notSent(401, JSON.stringify({ problem }))).toEqual({ why: 'sendRefused', problem })
})

it('knows the answers of a proxy on the way, which say nothing of ours', () => {
  expect(notSent(413, '<html>Request Entity Too Large</html>')).toEqual({ why: 'sendTooLarge', problem: null })
  expect(notSent(404, 'null')).toEqual({ why: 'sendRefused', problem: null })
  expect(notSent(502, '')).toEqual({ why: 'sendFailed', problem: null })
})
