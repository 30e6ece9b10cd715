import { type ServerProcess, startServer, temporaryDirectory } from '../../e2e/server-process.ts'
import { Client } from './client.ts'

/** The real server as a process, on an empty data directory of the test's own. */
export interface TestServer {
  directory: string
  /** Set anew by a test that starts it again. */
  process: ServerProcess
  signedIn(username: string): Promise<Client>
  end(): Promise<void>
}

export async function openTestServer(variables: Record<string, string> = {}): Promise<TestServer> {
  const directory = await temporaryDirectory()
  const server: TestServer = {
    directory: directory.path,
    process: await startServer(directory.path, variables),
    async signedIn(username) {
      const client = new Client(server.process.url)
      await client.signIn(username)
      return client
    },
    async end() {
      await server.process.stop()
      await directory.remove()
    },
  }
  return server
}
