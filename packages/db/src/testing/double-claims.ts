/** What an agent was given. */
export interface Claimed {
  agentId: string
  msisdn: string
}

/** The customers that more than one agent was given, or that one agent was given beside another: empty where claiming is right. */
export function doubleClaims(claims: readonly Claimed[]): Claimed[] {
  const count = (key: keyof Claimed, value: string): number => claims.filter((claim) => claim[key] === value).length
  return claims.filter(({ agentId, msisdn }) => count('msisdn', msisdn) > 1 || count('agentId', agentId) > 1)
}
