import type { ProblemList } from './problem-list.ts'
import type { ProblemPath } from './problem.ts'

const factId = /^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*$/
const name = /^[A-Za-z][A-Za-z0-9_]*([-.][A-Za-z0-9_]+)*$/
/** Printed as one line, with nothing hidden in it: rules come from elsewhere, called “Adult in Việt Nam”. */
const ruleName = /^[^\s\p{C}](?:[^\p{C}\p{Zl}\p{Zp}]*[^\s\p{C}])?$/u
/** Names that lead out of plain data in some program that reads the document. */
const unsafe = new Set(['__proto__', 'prototype', 'constructor'])
const longest = 100

function isUnsafe(text: string): boolean {
  return text.split('.').some((part) => unsafe.has(part))
}

/** A fact's id: dotted keys of letters, digits and `_`; so no JSONPath, no script, no prototype. */
export function checkFactId(id: string, path: ProblemPath, problems: ProblemList): boolean {
  if (isUnsafe(id)) return refuseUnsafe(id, path, problems)
  if (id.length <= longest && factId.test(id)) return true
  if (/[$@[\]*?()]/.test(id)) {
    problems.add('json-path', path, {
      vi: `“${shorten(id)}” là một biểu thức đường dẫn; hãy dùng mã dữ kiện đơn giản như arpuVnd hoặc lists.khccWave1.`,
      en: `"${shorten(id)}" is a path expression; use a plain fact id such as arpuVnd or lists.khccWave1.`,
    })
    return false
  }
  problems.add('unsafe-name', path, {
    vi: `Mã “${shorten(id)}” chưa hợp lệ; dùng chữ không dấu, số và “_”, các phần cách nhau bằng dấu chấm, tối đa ${longest} ký tự.`,
    en: `The id "${shorten(id)}" is not usable; use letters, digits and "_", parts joined by dots, at most ${longest} characters.`,
  })
  return false
}

/** The name of a rule, which a person reads: any text of one line. */
export function checkRuleName(text: string, path: ProblemPath, problems: ProblemList): boolean {
  if (isUnsafe(text)) return refuseUnsafe(text, path, problems)
  if (text.length <= longest && ruleName.test(text)) return true
  problems.add('unsafe-name', path, {
    vi: `Tên “${shorten(text)}” chưa hợp lệ; dùng một dòng chữ, không có khoảng trắng ở hai đầu, tối đa ${longest} ký tự.`,
    en: `The name "${shorten(text)}" is not usable; use one line of text without spaces at its ends, at most ${longest} characters.`,
  })
  return false
}

/** The id of a rule set, or the name of a condition. */
export function checkName(text: string, path: ProblemPath, problems: ProblemList): boolean {
  if (isUnsafe(text)) return refuseUnsafe(text, path, problems)
  if (text.length <= longest && name.test(text)) return true
  problems.add('unsafe-name', path, {
    vi: `Tên “${shorten(text)}” chưa hợp lệ; dùng chữ không dấu, số, “_” hoặc “-”, tối đa ${longest} ký tự.`,
    en: `The name "${shorten(text)}" is not usable; use letters, digits, "_" or "-", at most ${longest} characters.`,
  })
  return false
}

function refuseUnsafe(text: string, path: ProblemPath, problems: ProblemList): false {
  problems.add('unsafe-name', path, {
    vi: `Không dùng được tên “${shorten(text)}” vì trùng với tên riêng của JavaScript; hãy đặt tên khác.`,
    en: `The name "${shorten(text)}" belongs to JavaScript itself; choose another.`,
  })
  return false
}

/** Keeps a sentence readable whatever was typed. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
