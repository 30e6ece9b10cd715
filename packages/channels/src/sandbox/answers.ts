/** How the sandbox treats a number. */
export type SandboxAnswer = 'delivered' | 'busy-once' | 'refused' | 'undeliverable' | 'no-answer'

const BY_ENDING: Record<string, SandboxAnswer> = {
  '95': 'busy-once',
  '96': 'refused',
  '97': 'undeliverable',
  '98': 'no-answer',
}

/**
 * By the number's last two digits, so that people can see each state and tests can choose it: …95 is busy the first time and goes through when
 * tried again, …96 is refused, …97 is accepted and then reported as undeliverable, …98 never gets an answer (unknown); all others are delivered.
 */
export const answerFor = (msisdn: string): SandboxAnswer => BY_ENDING[msisdn.slice(-2)] ?? 'delivered'
