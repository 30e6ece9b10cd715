import type { ImportProblem } from '@careline/api'

/** Why a row was refused, in a few Vietnamese words, for the last column of the file to mend. */
export function importReason({ code, column, value, expected }: ImportProblem): string {
  const where = column === undefined ? '' : `${column} `
  const seen = value === undefined ? '' : ` “${value}”`
  switch (code) {
    case 'required':
      return `${where}không được để trống`
    case 'not-a-number':
      return `${where}phải là số, không phải${seen}`
    case 'not-an-integer':
      return `${where}phải là số nguyên, không phải${seen}`
    case 'out-of-range':
      return `${where}ngoài khoảng cho phép${expected === undefined ? '' : ` (${expected})`}`
    case 'not-a-boolean':
      return `${where}phải là true/false, 1/0 hoặc có/không, không phải${seen}`
    case 'not-a-date':
      return `${where}phải là ngày dạng 2022-10-28, không phải${seen}`
    case 'not-a-phone':
      return `${where}không phải số điện thoại${seen}`
    case 'not-allowed':
      return `${where}không nhận${seen}${expected === undefined ? '' : `, chỉ nhận: ${expected}`}`
    case 'formula':
      return `${where}chứa công thức bảng tính${seen}`
    case 'wrong-field-count':
      return `số cột không khớp với dòng tiêu đề${expected === undefined ? '' : ` (cần ${expected})`}`
    case 'repeated-phone':
      return `số điện thoại lặp lại${expected === undefined ? '' : ` (đã có ở dòng ${expected})`}`
    case 'known-phone':
      return `số điện thoại đã có trong các khách đã nhận${seen}`
    case 'empty-file':
    case 'not-utf8':
    case 'not-csv':
    case 'missing-column':
    case 'unknown-column':
    case 'repeated-column':
    case 'too-many-bad-rows':
    case 'rows-rejected':
    case 'facts-changed':
    case 'interrupted':
    case 'upload-too-large':
    case 'upload-refused':
    case 'upload-lost':
    case 'storage':
      return `tệp không đọc được (${code})`
  }
}
