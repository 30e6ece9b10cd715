/**
 * A number from 0 (included) to 1 (not), settled by the seed and what it is for: the same seed gives the same file, and a column that is
 * added changes no other.
 */
export function randomAt(seed: number, row: number, purpose: string): number {
  let hash = 2166136261 ^ seed
  for (let index = 0; index < purpose.length; index += 1) hash = Math.imul(hash ^ purpose.charCodeAt(index), 16777619)
  hash = Math.imul(hash ^ row, 2246822507)
  hash = Math.imul(hash ^ (hash >>> 15) ^ (row << 7), 2654435761)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489917)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
}
