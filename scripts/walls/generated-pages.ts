import type { Tree } from '../tree.ts'
import type { Violation, Wall } from './wall.ts'

/** Pages that a machine makes and that are committed, so that a change of what they tell is seen in review. */
export interface GeneratedPages {
  readonly name: string
  /** Where they are, if nothing else is beside them: what is gone is taken away. */
  readonly folder?: string
  /** What an old page does not tell as it is now: "what the package exports". */
  readonly tells: string
  /** The texts by path. */
  readonly pages: (tree: Tree) => Map<string, string>
}

/** The committed pages must be what would be made now. */
export function generatedPagesWall({ name, folder, tells, pages }: GeneratedPages): Wall {
  return {
    name,
    check: (tree) => {
      const made = pages(tree)
      const found: Violation[] = [...made]
        .filter(([file, text]) => !tree.files.includes(file) || tree.read(file) !== text)
        .map(([file]) => ({
          file,
          message: `is not ${tells} now: if that is meant, run \`npm run update-generated\` and commit the page.`,
        }))
      for (const file of tree.files)
        if (folder && file.startsWith(`${folder}/`) && !made.has(file))
          found.push({ file, message: 'is about something that is gone: run `npm run update-generated`.' })
      return found
    },
  }
}
