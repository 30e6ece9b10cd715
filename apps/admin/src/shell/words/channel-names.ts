import type { Answers } from '../../api.ts'

/** What a channel is called, in either language. */
export const CHANNEL_NAMES: Record<Answers['messages']['list'][number]['channel'], string> = {
  sms: 'SMS',
  zalo: 'Zalo',
  viber: 'Viber',
}
