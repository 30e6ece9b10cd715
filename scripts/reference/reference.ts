import type { Tree } from '../tree.ts'
import { type GeneratedPages, generatedPagesWall } from '../walls/generated-pages.ts'
import type { Violation, Wall } from '../walls/wall.ts'
import { type Exported, exportedBy } from './exported.ts'
import { NameLinks, pageOf } from './links.ts'
import { referenceIndex, referencePage } from './reference-page.ts'

/** The packages that others build on, in the order in which they build on each other. */
const ROOMS = ['rules', 'content', 'campaign']
const FOLDER = 'docs/generated/reference'

/** What each exported name is, from its docstring: a page for each folder of a package, and one that lists them. */
export const referencePages: GeneratedPages = {
  name: 'API reference',
  folder: FOLDER,
  tells: 'what the docstrings and signatures say',
  pages: (tree) => new Map(ROOMS.flatMap((room) => pagesOf(tree, room))),
}

export const reference = generatedPagesWall(referencePages)

function pagesOf(tree: Tree, room: string): [string, string][] {
  const pages = byFolder(exportedBy(tree, room))
  const links = new NameLinks(pages)
  const readme = tree.files.find((file) => file === `packages/${room}/README.md`)
  if (pages.size === 0) return []
  return [
    [`${FOLDER}/${room}/README.md`, referenceIndex(room, pages, links, readme)],
    ...[...pages].map(([folder, names]): [string, string] => [
      `${FOLDER}/${room}/${pageOf(folder)}`,
      referencePage(room, folder, names, links),
    ]),
  ]
}

/** Functions before the types that they take and give. */
function byFolder(names: readonly Exported[]): Map<string, Exported[]> {
  const pages = new Map<string, Exported[]>()
  for (const each of [...names.filter(({ isType }) => !isType), ...names.filter(({ isType }) => isType)])
    pages.set(each.folder, [...(pages.get(each.folder) ?? []), each])
  return pages
}

/** What a stranger calls must say what it is; a parameter that is documented must be there. */
export const docstrings: Wall = {
  name: 'docstrings',
  check: (tree) =>
    exportedBy(tree, 'rules').flatMap(({ name, file, doc, params, isType }): Violation[] => {
      if (!doc) {
        const wanted = isType ? 'one line that says what it is' : 'shapes, units, what it throws'
        return [{ file, message: `exports ${name} without a docstring: add one above it (${wanted}).` }]
      }
      return doc.params
        .filter((param) => !params.includes(param.name))
        .map((param) => ({
          file,
          message: `documents \`${param.name}\`, which ${name} does not take: mend its @param.`,
        }))
    }),
}
