import { SegmentedMessage } from 'sms-segments-calculator'

export interface MessageParts {
  /** Accented Vietnamese beyond à è é ì ò ù needs UCS-2, which has room for 70 characters in place of 160. */
  encoding: 'GSM-7' | 'UCS-2'
  segments: number
  characters: number
}

/** What an SMS costs, counted on the text as it is sent: placeholders filled in. */
export function messageParts(text: string): MessageParts {
  const message = new SegmentedMessage(text.normalize('NFC'))
  return {
    encoding: message.encodingName,
    segments: message.segmentsCount,
    characters: message.numberOfCharacters,
  }
}
