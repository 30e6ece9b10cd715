export { sandboxChannel, type SandboxChannel, type SandboxOptions } from './sandbox/sandbox-channel.ts'
