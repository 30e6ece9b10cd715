/** Lower case without accents: `Điều kiện` is `dieu kien`, so that search needs no Vietnamese keyboard. */
export function bareText(text: string): string {
  return text.toLocaleLowerCase('vi').normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd')
}

/** Whether every word of the query is found in the text, in any order. */
export function matchesQuery(query: string, text: string): boolean {
  const bare = bareText(text)
  return bareText(query)
    .split(/\s+/)
    .every((word) => bare.includes(word))
}
