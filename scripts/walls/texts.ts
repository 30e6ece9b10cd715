import type { Wall } from './wall.ts'

/** Put together, so that this file is not its own first violation. */
const UNWANTED = [
  {
    text: ['..', 'shared'].join('/'),
    message: 'points outside the project: bring in what is needed, or leave it out.',
  },
  { text: ['', 'work', ''].join('/'), message: "names a folder of one machine: use a path from the project's root." },
  {
    text: ['TO', 'DO'].join(''),
    message: 'leaves something for later: do it, or say in the docs that it is not there.',
  },
  { text: ['FIX', 'ME'].join(''), message: 'leaves something broken: mend it, or say in the docs what does not work.' },
]

const BINARY = /\.(png|jpg|webp|woff2?|ico|xlsx|zip|gz)$/

export const texts: Wall = {
  name: 'texts',
  check: (tree) =>
    tree.files
      .filter((file) => !BINARY.test(file) && file !== 'pnpm-lock.yaml')
      .flatMap((file) =>
        tree
          .read(file)
          .split('\n')
          .flatMap((line, index) =>
            UNWANTED.filter(({ text }) => line.includes(text)).map(({ text, message }) => ({
              file,
              line: index + 1,
              message: `"${text}" ${message}`,
            })),
          ),
      ),
}
