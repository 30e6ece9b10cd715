const ZIP = [0x50, 0x4b]
const CONTAINER = [0xd0, 0xcf, 0x11, 0xe0]

const begins = (bytes: Uint8Array, sign: readonly number[]) => sign.every((byte, index) => bytes[index] === byte)

/** What Excel wrote before 2007, and what it writes where a password is set. */
export const isContainer = (bytes: Uint8Array): boolean => begins(bytes, CONTAINER)

/** Whether it is a workbook, by what it begins with and not by its name. */
export const isWorkbook = (bytes: Uint8Array): boolean => begins(bytes, ZIP) || isContainer(bytes)

/** A container with a password names what is locked in it. */
export const isLocked = (bytes: Uint8Array): boolean =>
  new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2))).includes('EncryptedPackage')
