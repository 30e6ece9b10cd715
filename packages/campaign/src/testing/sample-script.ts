const label = (text: string) => ({ vi: text, en: text })
const option = (id: string, next: unknown, more: object = {}) => ({ id, label: label(id), next, ...more })

/** The script of the sample campaign. */
export function sampleScript() {
  return {
    variables: {
      fullName: { path: 'facts.fullName' },
      gifts: { path: 'decisions.gifts', format: 'list', optional: true },
      price: { path: 'chosen.packages.priceVnd', format: 'money' },
      speaker: { path: 'captures.speaker' },
    },
    sections: [
      { id: 'B1', label: label('Chào'), first: 'greet' },
      { id: 'B2', label: label('Quà'), topic: 'gift', first: 'gift' },
      { id: 'B3', label: label('Gói'), topic: 'package', first: 'package' },
      { id: 'B6', label: label('Kết thúc'), first: 'bye' },
    ],
    start: 'greet',
    farewell: 'bye',
    personalWhen: { all: ['answer:greet=yes'] },
    steps: [
      {
        id: 'greet',
        section: 'B1',
        title: label('Chào'),
        say: [{ text: 'Có phải {{ fullName }} không ạ?', brief: ['S1'] }],
        ask: {
          kind: 'choice',
          options: [
            option('yes', 'next-topic'),
            option('no', 'next-topic'),
            option('not-interested', 'end', { outcome: 'not-interested' }),
          ],
        },
      },
      {
        id: 'gift',
        section: 'B2',
        title: label('Quà'),
        when: { all: ['offers:gifts', 'answer:greet=yes'] },
        say: [{ text: 'Mời chọn: {{ gifts | numbered }}.' }],
        ask: {
          kind: 'offer',
          offer: 'gifts',
          chosen: { next: 'where', result: 'agreed' },
          options: [option('none', 'next-topic', { result: 'declined' })],
        },
      },
      {
        id: 'where',
        section: 'B2',
        title: label('Nơi nhận'),
        ask: {
          kind: 'capture',
          fields: [
            { id: 'district', label: label('Quận'), kind: 'district', prefill: 'facts.district' },
            { id: 'note', label: label('Ghi chú'), kind: 'text' },
          ],
          next: 'next-topic',
          leaves: [{ followUp: 'pick-up' }, { message: 'store-address' }],
        },
      },
      {
        id: 'package',
        section: 'B3',
        title: label('Gói'),
        say: [{ text: 'Gói giá {{ price }}.', when: { all: ['offers:packages'] } }, { text: 'Dạ.' }],
        ask: {
          kind: 'offer',
          offer: 'packages',
          chosen: {
            next: [{ when: { all: ['balance-covers-package'] }, to: 'enough' }, { to: 'not-enough' }],
            result: 'agreed',
          },
          options: [option('decline', 'next-topic', { result: 'declined' })],
        },
      },
      {
        id: 'enough',
        section: 'B3',
        title: label('Đủ'),
        say: [{ text: 'Đăng ký ngay ạ.' }],
        leaves: [{ followUp: 'dossier' }],
      },
      {
        id: 'not-enough',
        section: 'B3',
        title: label('Thiếu'),
        say: [{ text: 'Nạp thêm ạ.' }],
        leaves: [{ followUp: 'watch-top-up' }],
      },
      {
        id: 'bye',
        section: 'B6',
        title: label('Chào'),
        say: [{ text: 'Chào {{ speaker }}.' }],
        ask: {
          kind: 'capture',
          fields: [{ id: 'speaker', label: label('Người nghe'), kind: 'text', prefill: 'facts.fullName' }],
          next: 'end',
        },
      },
    ],
  }
}
