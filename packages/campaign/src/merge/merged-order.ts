interface Sides {
  base: string[]
  mine: string[]
  theirs: string[]
}

/**
 * The keys of a merged list in their order; null where both sides put what they share into orders of their own, and none is chosen.
 * `kept`: what is in the merged list. What is new stands behind what it was put behind.
 */
export function mergedOrder(
  { base, mine, theirs }: Sides,
  kept: Set<string>,
  chosen?: 'mine' | 'theirs',
): string[] | null {
  const known = new Set(base)
  const stays = base.filter((key) => kept.has(key))
  // A side that removed what stays after all is taken to have left it behind what it stood behind.
  const shared = (keys: string[]) =>
    stays.reduce(
      (order, key, at) =>
        order.includes(key) ? order : order.toSpliced(order.indexOf(stays[at - 1] ?? '') + 1, 0, key),
      keys.filter((key) => known.has(key) && kept.has(key)),
    )
  const [was, my, their] = [shared(base), shared(mine), shared(theirs)]
  const [iMoved, theyMoved] = [!alike(my, was), !alike(their, was)]
  if (iMoved && theyMoved && !alike(my, their) && !chosen) return null
  const mineStays = chosen ? chosen === 'mine' : iMoved
  const [myNews, theirNews] = [newsOf(mine, known, kept), newsOf(theirs, known, kept)]
  const placed = new Set<string>()
  const behind = (anchor: string): string[] => {
    const [one, other] = [myNews.get(anchor) ?? [], theirNews.get(anchor) ?? []]
    // The same whichever side is called mine.
    const news = (one[0] ?? '') < (other[0] ?? '') ? [...one, ...other] : [...other, ...one]
    return news.filter((key) => !placed.has(key) && placed.add(key))
  }
  return [...behind(''), ...(mineStays ? my : their).flatMap((key) => [key, ...behind(key)])]
}

const alike = (a: string[], b: string[]): boolean => a.every((key, at) => key === b[at])

/** What one side added, by what it stands behind; '' for the front. */
function newsOf(keys: string[], known: Set<string>, kept: Set<string>): Map<string, string[]> {
  const news = new Map<string, string[]>()
  let anchor = ''
  for (const key of keys) {
    if (!kept.has(key)) continue
    if (known.has(key)) anchor = key
    else news.set(anchor, [...(news.get(anchor) ?? []), key])
  }
  return news
}
