export { openDatabase, type Database, type Log, type OpenDatabaseOptions } from './driver/database.ts'
export { DirectoryInUseError } from './driver/directory-lock.ts'
export { createRepositories, type Repositories } from './repositories/create-repositories.ts'
export { authSchema } from './schema/auth-schema.ts'
