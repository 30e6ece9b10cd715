import path from 'node:path'
import type { Tree } from '../tree.ts'
import type { Violation, Wall } from './wall.ts'

const LINK = /\]\((<[^>]+>|[^)\s]+)\)/g
const ELSEWHERE = /^[a-z]+:/

/** A link within the docs leads to a file, a folder or a heading that is there. */
export const links: Wall = {
  name: 'links',
  check: (tree) => {
    const headings = new Map<string, ReadonlySet<string>>()
    const headingsOf = (file: string) => {
      const known = headings.get(file) ?? anchors(tree.read(file))
      headings.set(file, known)
      return known
    }
    return tree.files.filter((file) => file.endsWith('.md')).flatMap((file) => broken(tree, file, headingsOf))
  },
}

function broken(tree: Tree, file: string, headingsOf: (file: string) => ReadonlySet<string>): Violation[] {
  return prose(tree.read(file)).flatMap((text, index) =>
    [...text.matchAll(LINK)].flatMap(([, link = '']): Violation[] => {
      if (ELSEWHERE.test(link)) return []
      const [target = '', anchor] = link.split('#')
      const at = target === '' ? file : path.posix.join(path.posix.dirname(file), decodeURI(target))
      const place = { file, line: index + 1 }
      const isThere = tree.files.some((each) => each === at || each.startsWith(`${at.replace(/\/$/, '')}/`))
      if (!isThere) return [{ ...place, message: `links to ${link}, which is not there: mend the link.` }]
      if (!anchor || !at.endsWith('.md') || headingsOf(at).has(anchor)) return []
      return [{ ...place, message: `links to ${link}, and ${at} has no such heading: mend the link.` }]
    }),
  )
}

/** The lines of a page, empty where they are code. */
function prose(page: string): string[] {
  let fenced = false
  return page.split('\n').map((text) => {
    const fence = /^\s*(```|~~~)/.test(text)
    if (fence) fenced = !fenced
    return fence || fenced ? '' : text.replaceAll(/`[^`]*`/g, '``')
  })
}

/** The anchors that GitHub gives to headings; the second of a kind gets a number. */
export function anchors(page: string): ReadonlySet<string> {
  const seen = new Map<string, number>()
  let fenced = false
  const found = page.split('\n').flatMap((text) => {
    if (/^\s*(```|~~~)/.test(text)) fenced = !fenced
    const heading = fenced ? undefined : /^#+ (.*)$/.exec(text)?.[1]
    if (heading === undefined) return []
    const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
    const slug = plain
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-')
    const before = seen.get(slug) ?? 0
    seen.set(slug, before + 1)
    return [before === 0 ? slug : `${slug}-${before}`]
  })
  return new Set(found)
}
