import type { Localized } from './localized.ts'
import type { Problem } from './problem.ts'

/** The version of rule documents that this program writes and runs; older ones are migrated to it first. */
export const ruleSchemaVersion = 1

export function isOlderVersion(version: unknown, current: number): version is number {
  return typeof version === 'number' && Number.isSafeInteger(version) && version >= 0 && version < current
}

/** What to say of a document whose `schemaVersion` is not the current one. */
export function versionProblem(version: unknown, current: number): Problem {
  return { code: 'wrong-version', path: ['schemaVersion'], message: versionMessage(version, current) }
}

function versionMessage(version: unknown, current: number): Localized {
  if (isOlderVersion(version, current)) {
    return {
      vi: `Tài liệu viết theo phiên bản cũ ${version}; hãy nâng lên phiên bản ${current} rồi đọc lại.`,
      en: `The document is of the earlier version ${version}; migrate it to version ${current} and read it again.`,
    }
  }
  if (typeof version === 'number' && Number.isSafeInteger(version) && version > current) {
    return {
      vi: `Tài liệu theo phiên bản ${version}, mới hơn phiên bản ${current} mà chương trình này đọc được; hãy cập nhật chương trình.`,
      en: `The document is of version ${version}, newer than version ${current}, which this program reads; update the program.`,
    }
  }
  return {
    vi: `Phiên bản của tài liệu (schemaVersion) phải là số nguyên, hiện nay là ${current}; hãy sửa lại hoặc bỏ đi.`,
    en: `The document's schemaVersion is a whole number, ${current} at present; mend it or leave it out.`,
  }
}
