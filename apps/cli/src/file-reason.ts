import type { Localized } from '@careline/content'

/** What the server says is wrong with a file as a whole. */
export interface FileProblem {
  code: string
  row?: number
  column?: string
}

/** Why a file was not taken, and what to do. */
export function fileReason(file: string, { code, row, column = '' }: FileProblem): Localized {
  const reasons: Record<string, [string, string]> = {
    'empty-file': ['tệp không có dòng nào', 'the file is empty'],
    'not-utf8': [
      'tệp không phải UTF-8, hãy lưu lại dạng CSV UTF-8',
      'the file is not UTF-8; save it again as CSV in UTF-8',
    ],
    'not-csv': [
      'tệp không phải CSV hợp lệ, hãy kiểm tra dấu ngoặc kép',
      'the file is not valid CSV; check its quotation marks',
    ],
    'missing-column': [`dòng tiêu đề thiếu cột ${column}`, `the header lacks the column ${column}`],
    'unknown-column': [`dòng tiêu đề có cột không dùng: ${column}`, `the header has an unknown column: ${column}`],
    'repeated-column': [`dòng tiêu đề lặp lại cột ${column}`, `the header repeats the column ${column}`],
    'too-many-bad-rows': [
      'quá nhiều dòng sai, hãy sửa tệp rồi nhập lại',
      'too many rows are wrong; mend the file and import it again',
    ],
    'rows-rejected': ['có dòng sai nên không nhập dòng nào', 'some rows are wrong, so none was taken'],
  }
  const [vi, en] = reasons[code] ?? [`máy chủ báo ${code}`, `the server says ${code}`]
  return row === undefined
    ? { vi: `${file}: ${vi}.`, en: `${file}: ${en}.` }
    : { vi: `${file}: dòng ${row}: ${vi}.`, en: `${file}: row ${row}: ${en}.` }
}
