import { operators } from '../../packages/rules/src/index.ts'
import { type GeneratedPages, generatedPagesWall } from '../walls/generated-pages.ts'
import { operatorIndex, operatorPage } from './operator-page.ts'

const FOLDER = 'docs/generated/operators'

/** A page for each operator, and one that lists them. */
export const operatorPages: GeneratedPages = {
  name: 'operator pages',
  folder: FOLDER,
  tells: 'what the operator table says',
  pages: () =>
    new Map([
      [`${FOLDER}/README.md`, operatorIndex()],
      ...operators.map((operator): [string, string] => [`${FOLDER}/${operator.id}.md`, operatorPage(operator)]),
    ]),
}

export const operatorPagesWall = generatedPagesWall(operatorPages)
