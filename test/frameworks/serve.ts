import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { promisify } from 'node:util'

const run = promisify(execFile)

async function npm(cwd: string, ...words: string[]): Promise<void> {
  // Without what the npm that runs the tests has put there.
  const { npm_config_local_prefix: _, ...env } = process.env
  await run('npm', words, {
    cwd,
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
    maxBuffer: 2 ** 26,
  })
}

/**
 * Installs an application by its lock, and builds it where it has to be built: without a secret in
 * sight.
 *
 * @returns why it cannot be installed here, when the registry cannot be reached
 */
export async function install(name: string): Promise<string | undefined> {
  const folder = `examples/${name}`
  try {
    await npm(folder, 'ci', '--no-audit', '--no-fund', '--prefer-offline')
  } catch (error) {
    // With a registry that answers, a failure is ours.
    const isReachable = await npm(folder, 'ping').then(
      () => true,
      () => false,
    )
    if (isReachable) throw error
    return 'the registry cannot be reached'
  }
  if (name === 'next') await npm(folder, 'run', 'build')
  return undefined
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** An application that is being served. */
export interface Application {
  readonly origin: string
  stop(): Promise<void>
}

/** Starts an application. */
export async function start(name: string, settings: Record<string, string>): Promise<Application> {
  const port = String(await freePort())
  const origin = `http://localhost:${port}`
  const words =
    name === 'next' ? ['node_modules/next/dist/bin/next', 'start', '-p', port] : ['server.js']
  const server = spawn(process.execPath, words, {
    cwd: `examples/${name}`,
    env: { ...process.env, ...settings, ORIGIN: origin, PORT: port, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  await untilItAnswers(server, origin)
  return {
    origin,
    async stop() {
      const ended = once(server, 'exit')
      server.kill()
      await ended
    },
  }
}

async function untilItAnswers(server: ChildProcess, origin: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the application has ended: ${server.exitCode}`)
    const isThere = await fetch(origin).then(
      () => true,
      () => false,
    )
    if (isThere) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('the application does not answer')
}
