import { briefCoverage } from '../brief/brief-coverage.ts'
import { domainPageWall } from '../domains/domains.ts'
import { operatorPagesWall } from '../operators/operators.ts'
import { refusalPageWall } from '../refusals/refusals.ts'
import { docstrings, reference } from '../reference/reference.ts'
import { barrels } from './barrels.ts'
import { doors } from './doors.ts'
import { fileSize } from './file-size.ts'
import { links } from './links.ts'
import { names } from './names.ts'
import { publicApi } from './public-api.ts'
import { purity } from './purity.ts'
import { texts } from './texts.ts'
import type { Wall } from './wall.ts'
import { wholeTests } from './whole-tests.ts'

export const WALLS: readonly Wall[] = [
  fileSize,
  names,
  texts,
  links,
  barrels,
  doors,
  purity,
  wholeTests,
  publicApi,
  docstrings,
  reference,
  domainPageWall,
  operatorPagesWall,
  refusalPageWall,
  briefCoverage,
]
