import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why there is no Redis to test with; `undefined` when there is one. */
export function whyNoRedis(): string | undefined {
  try {
    execFileSync('redis-server', ['--version'])
    return undefined
  } catch {
    return 'redis-server is not installed: apt-get install redis-server'
  }
}

/** A Redis on a free port that can go away and come back with what it had. */
export class RedisServer {
  readonly port: number
  readonly #folder = mkdtempSync(join(tmpdir(), 'genauth-redis-'))
  #process: ChildProcess | undefined

  private constructor(port: number) {
    this.port = port
  }

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort())
    await server.comeBack()
    return server
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  async comeBack(): Promise<void> {
    const options = ['--port', String(this.port), '--bind', '127.0.0.1', '--appendonly', 'yes']
    const process = spawn('redis-server', options, { cwd: this.#folder })
    this.#process = process
    for await (const output of process.stdout) {
      if (String(output).includes('Ready to accept connections')) break
    }
  }

  async goAway(): Promise<void> {
    const process = this.#process
    if (process === undefined || process.exitCode !== null) return
    process.kill('SIGTERM')
    await once(process, 'exit')
  }

  async close(): Promise<void> {
    await this.goAway()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
