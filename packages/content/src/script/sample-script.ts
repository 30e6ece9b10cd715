import { type Script, scriptSchema } from './script.ts'

const label = (text: string) => ({ vi: text, en: text })

/** A call in small: greeting, two topics, goodbye. For tests. */
export function sampleScript(): Script {
  return scriptSchema.parse({
    variables: {},
    sections: [
      { id: 'B1', label: label('Chào'), first: 'greet' },
      { id: 'B2', label: label('Quà'), topic: 'gift', first: 'gift' },
      { id: 'B3', label: label('Gói'), topic: 'package', first: 'package' },
      { id: 'B6', label: label('Kết thúc'), first: 'bye' },
    ],
    start: 'greet',
    farewell: 'bye',
    steps: [
      {
        id: 'greet',
        section: 'B1',
        title: label('Chào'),
        say: [{ text: 'Dạ, em chào Anh/Chị.' }],
        ask: {
          kind: 'choice',
          options: [
            { id: 'yes', label: label('Đúng'), next: 'next-topic' },
            {
              id: 'busy',
              label: label('Bận'),
              next: 'end',
              outcome: 'call-back',
              fields: [
                { id: 'callBackAt', label: label('Lúc'), kind: 'date-time', fills: 'callBackAt', required: true },
              ],
            },
          ],
        },
      },
      {
        id: 'gift',
        section: 'B2',
        title: label('Quà'),
        when: { all: ['offers:gifts'] },
        otherwise: 'gift-none',
        say: [{ text: 'Mời chọn quà.' }],
        ask: {
          kind: 'offer',
          offer: 'gifts',
          chosen: {
            next: [{ when: { all: ['item:kind=insurance'] }, to: 'insurance' }, { to: 'tell' }],
            result: 'agreed',
            leaves: [{ followUp: 'deliver' }],
          },
          options: [{ id: 'none', label: label('Không'), next: 'next-topic', result: 'declined' }],
        },
      },
      {
        id: 'gift-none',
        section: 'B2',
        title: label('Điểm'),
        say: [{ text: 'Chưa có quà.', when: { all: ['member'] } }],
      },
      {
        id: 'insurance',
        section: 'B2',
        title: label('Cavet'),
        say: [{ text: 'Xin cavet.' }],
        ask: {
          kind: 'capture',
          fields: [{ id: 'plate', label: label('Biển số'), kind: 'text', required: true }],
          next: 'tell',
        },
      },
      {
        id: 'tell',
        section: 'B2',
        title: label('Nhắc'),
        say: [{ text: 'Xem app.' }],
        leaves: [{ message: 'app' }],
        next: 'next-topic',
      },
      {
        id: 'package',
        section: 'B3',
        title: label('Gói'),
        say: [{ text: 'Mời gói.' }],
        ask: {
          kind: 'choice',
          options: [
            { id: 'agree', label: label('Có'), next: 'next-topic', result: 'agreed' },
            { id: 'decline', label: label('Không'), next: 'next-topic', result: 'declined' },
          ],
        },
      },
      { id: 'bye', section: 'B6', title: label('Chào'), say: [{ text: 'Chào Anh/Chị.' }], next: 'end' },
    ],
  })
}
