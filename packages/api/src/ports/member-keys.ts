/** Stands for a phone number wherever an address or a list needs one: opaque, the same for the same number, readable by this server alone. */
export interface MemberKeys {
  seal(msisdn: string): string
  /** The number, or null where the key was not made with this server's secret. */
  open(memberId: string): string | null
}
