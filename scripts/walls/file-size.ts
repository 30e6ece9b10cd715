import type { Wall } from './wall.ts'

const MOST_LINES = 300
const WRITTEN_BY_HAND = /\.(ts|tsx|mjs|css)$/
const GENERATED = /(^|\/)(generated|migrations)\/|\.gen\.ts$/

/** Most files have some 60 lines; one over 300 answers more than one question. */
export const fileSize: Wall = {
  name: 'file size',
  check: (tree) =>
    tree.files
      .filter((file) => WRITTEN_BY_HAND.test(file) && !GENERATED.test(file))
      .map((file) => ({ file, lines: tree.read(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > MOST_LINES)
      .map(({ file, lines }) => ({
        file,
        message: `has ${lines} lines, ${MOST_LINES} at most: split it by what its parts are about, and name each part by its noun.`,
      })),
}
