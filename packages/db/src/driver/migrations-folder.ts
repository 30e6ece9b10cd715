import { fileURLToPath } from 'node:url'

/** Written by `pnpm generate`, committed, and applied by the same migrator on both engines. */
export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))
