interface Block {
  /** The file that it quotes, by the comment before it. */
  readonly quotes: string | undefined
  readonly language: string
  readonly code: string
}

const BLOCK = /(?:^<!-- quotes (\S+) -->\s+)?^```(\w+)\n([\s\S]*?)^```$/gm

function blocksOf(page: string): Block[] {
  return [...page.matchAll(BLOCK)].map(([, quotes, language = '', code = '']) => ({ quotes, language, code }))
}

/** The TypeScript of a page as one program: a later block goes on from the earlier ones. */
export function programOf(page: string): string {
  const own = blocksOf(page).filter(({ quotes, language }) => quotes === undefined && language === 'ts')
  return own.map(({ code }) => code).join('\n')
}

/** What the page says that the program prints: the comment behind each `console.log`. */
export function printedBy(program: string): string[] {
  return [...program.matchAll(/^console\.log\(.*\) \/\/ (.+)$/gm)].map(([, printed = '']) => printed)
}

/** The blocks that say which file they are from. */
export function quotesOf(page: string): { file: string; code: string }[] {
  return blocksOf(page).flatMap(({ quotes, code }) => (quotes === undefined ? [] : [{ file: quotes, code }]))
}

/** Whether the file has the quoted lines, however either is laid out. */
export function isQuoted(code: string, file: string): boolean {
  const flat = (text: string) => text.replaceAll(/\s+/g, '')
  return flat(file).includes(flat(code))
}
