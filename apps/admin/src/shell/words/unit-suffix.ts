import { type Fact, formatFactValue, type Locale } from '@careline/rules'

/** How a unit is written behind the number in a field: as the describer writes it. */
export const unitSuffix = (fact: Fact, locale: Locale): string => formatFactValue(fact, 0, locale).slice(1)
