#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { createMock, type Message, type Mock, type Seed } from './mock/index.ts'
import { type MockServer, serve } from './mock/server.ts'

const usage = `Usage: genauth mock [--port 3000] [--host localhost] [--seed file.json]

Serves GenAuth in memory, for development and tests.

  --port   Port to listen on. Default 3000; 0 for a free one.
  --host   Name to listen on. Default localhost.
  --seed   JSON file with what there is at the beginning, as createMock takes it.
  --help   Shows this text.
`

/** A mistake in the command line: told in a line, without a stack. */
class UsageError extends Error {}

try {
  await run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  if (error instanceof UsageError) console.error(`\n${usage}`)
  process.exitCode = 1
}

async function run(args: string[]): Promise<void> {
  const { values, positionals } = parse(args)
  if (values.help) {
    console.log(usage)
    return
  }
  if (positionals.join(' ') !== 'mock') throw new UsageError('The only command is mock.')
  const port = Number(values.port ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError('--port must be a number from 0 to 65535.')
  }
  const seed = values.seed === undefined ? {} : await readSeed(values.seed)
  const mock = createMock({ seed })
  const server = await listen(mock, port, values.host ?? 'localhost')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close())
  }
  mock.inbox.subscribe(message => console.log(describe(message)))
  console.log(greeting(server))
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        seed: { type: 'string' },
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The options are not valid.')
  }
}

async function listen(mock: Mock, port: number, hostname: string): Promise<MockServer> {
  try {
    return await serve(mock, { port, hostname })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    throw new UsageError(`Port ${port} is taken; give another one by --port, or 0 for a free one.`)
  }
}

async function readSeed(file: string): Promise<Seed> {
  try {
    const seed: Seed = JSON.parse(await readFile(file, 'utf8'))
    return seed
  } catch (error) {
    throw new UsageError(
      `--seed ${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`,
    )
  }
}

function greeting({ url, managementOptions, authenticationOptions }: MockServer): string {
  return `
  GenAuth in memory, at ${url}

  For a ManagementClient
    userPoolId  ${managementOptions.userPoolId}
    secret      ${managementOptions.secret}
    host        ${url}

  For an AuthenticationClient, and for sessions
    appId       ${authenticationOptions.appId}
    appSecret   ${authenticationOptions.appSecret}
    appHost     ${url}

  Sign-in page  ${url}/login
  Own account   ${url}/u
  Discovery     ${url}/oidc/.well-known/openid-configuration
  Inbox         ${url}/_mock/inbox

  Codes that are sent show here. Everything is forgotten when the program ends (Ctrl+C).
`
}

function describe({ kind, to, channel, code }: Message): string {
  return `  ${kind} to ${to}  ${channel}${code === undefined ? '' : `  code ${code}`}`
}
