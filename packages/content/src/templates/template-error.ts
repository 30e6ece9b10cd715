import type { ContentProblem } from '../problem.ts'

/** Puts what the template engine threw into words; `path` says whose text it was. */
export function templateError(error: unknown, path: ContentProblem['path']): ContentProblem {
  const said = error instanceof Error ? error.message.split('\n')[0]! : String(error)
  const line = Number(/line:(\d+)/.exec(said)?.[1] ?? 1)
  const detail = said.replace(/, line:\d+, col:\d+$/, '')
  const tag = /tag "([^"]*)" not found/.exec(detail)?.[1]
  if (tag !== undefined) {
    return {
      code: 'disallowed-tag',
      path,
      message: {
        vi: `Dòng ${line}: không dùng được thẻ “${tag}” trong tin. Các thẻ dùng được: if, unless, case, for, assign.`,
        en: `Line ${line}: the tag “${tag}” cannot be used in a text. Use if, unless, case, for or assign.`,
      },
    }
  }
  const filter = /undefined filter: (\S+)/.exec(detail)?.[1]
  if (filter !== undefined) {
    return {
      code: 'unknown-filter',
      path,
      message: {
        vi: `Dòng ${line}: không có bộ lọc “${filter}”. Hãy kiểm tra chính tả hoặc đặt định dạng ở biến.`,
        en: `Line ${line}: there is no filter “${filter}”. Check its spelling, or set the format on the variable.`,
      },
    }
  }
  if (/limit exceeded/.test(detail)) {
    return {
      code: 'too-costly',
      path,
      message: {
        vi: 'Nội dung quá dài hoặc lặp quá nhiều lần. Hãy rút gọn.',
        en: 'The text is too long or repeats itself too often. Shorten it.',
      },
    }
  }
  return {
    code: 'syntax',
    path,
    message: {
      vi: `Dòng ${line}: sai cú pháp Liquid (${detail}). Hãy kiểm tra các dấu {{ }} và {% %}.`,
      en: `Line ${line}: wrong Liquid syntax (${detail}). Check the {{ }} and {% %} marks.`,
    },
  }
}

export function unknownVariable(name: string, known: string[], path: ContentProblem['path']): ContentProblem {
  return {
    code: 'unknown-variable',
    path,
    message: {
      vi: `Biến “${name}” chưa được khai báo. Các biến đã có: ${known.join(', ') || 'chưa có biến nào'}.`,
      en: `The variable “${name}” is not declared. Declared: ${known.join(', ') || 'none'}.`,
    },
  }
}
