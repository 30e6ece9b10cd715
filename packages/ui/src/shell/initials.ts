/** First and last word's letters: `Hồ Ngọc Nhung` is `HN`. Vietnamese given names come last. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words
  return picked.map((word) => (word ?? '').charAt(0).toLocaleUpperCase('vi')).join('')
}
