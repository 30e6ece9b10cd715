import path from 'node:path'
import { z } from 'zod'

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')
const port = z.coerce.number().int().min(0).max(65_535)

const schema = z
  .object({
    NODE_ENV: z.string().default('development'),
    PORT: port.default(4300),
    HOST: z.string().min(1).default('127.0.0.1'),
    CARELINE_DATA_DIR: z.string().min(1).default('.data'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must look like postgres://user:password@host:5432/database')
      .optional(),
    CARELINE_DEMO: flag.default(true),
    CARELINE_DEMO_CUSTOMERS: z.coerce.number().int().min(0).max(1_000_000).default(30_000),
    /** Memory for customers that are counted while rules are edited. */
    CARELINE_POPULATION_MB: z.coerce.number().int().min(0).max(65_536).default(512),
    CARELINE_SECRET: z
      .string()
      .min(32, 'must have at least 32 characters; make one with: openssl rand -hex 32')
      .optional(),
    /** Where browsers find the server, when a proxy stands before it; with https, cookies travel over https alone. */
    CARELINE_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('warn'),
  })
  .superRefine((env, issues) => {
    if (env.DATABASE_URL && env.NODE_ENV === 'production' && !env.CARELINE_SECRET)
      issues.addIssue({
        code: 'custom',
        path: ['CARELINE_SECRET'],
        message:
          'is required with DATABASE_URL in production, the same on every server; make one with: openssl rand -hex 32',
      })
  })

export interface Env {
  production: boolean
  port: number
  host: string
  dataDirectory: string
  databaseUrl: string | undefined
  /** A demonstration has accounts that everyone may read: only on the embedded database, never on one that others share. */
  demo: boolean
  demoCustomers: number
  populationMb: number
  secret: string | undefined
  publicUrl: string | undefined
  logLevel: string
}

/** What was wrong with the environment, one line for each variable. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

/** Reads the server's settings. @throws EnvError, which names each variable and says what to do. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new EnvError(`These environment variables are not right:\n${lines.join('\n')}`)
  }
  const env = parsed.data
  return {
    production: env.NODE_ENV === 'production',
    port: env.PORT,
    host: env.HOST,
    dataDirectory: path.resolve(env.CARELINE_DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    demo: env.CARELINE_DEMO && !env.DATABASE_URL,
    demoCustomers: env.CARELINE_DEMO_CUSTOMERS,
    populationMb: env.CARELINE_POPULATION_MB,
    secret: env.CARELINE_SECRET,
    publicUrl: env.CARELINE_PUBLIC_URL,
    logLevel: env.LOG_LEVEL,
  }
}
