import type { Log } from '../driver/database.ts'

/** For tests: what is logged is not what they are about. */
export const quietLog: Log = { info: () => undefined, warn: () => undefined }
