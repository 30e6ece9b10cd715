import { createCarelineAuth } from '@careline/ui'

/** This app's one client of `/api/auth`. */
export const auth = createCarelineAuth()
