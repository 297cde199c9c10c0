import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AuthenticationClient, ManagementClient } from 'genauth'
import { afterEach, expect, test } from 'vitest'

// The built program, as `npx genauth` runs it.
const program = 'dist/cli.js'
const run = promisify(execFile)
const started: ChildProcess[] = []

afterEach(() => {
  for (const child of started.splice(0)) child.kill()
})

/** Starts the program and waits for its greeting. */
async function start(...args: string[]): Promise<{ child: ChildProcess; output: () => string }> {
  const child = spawn(process.execPath, [program, 'mock', '--port', '0', ...args])
  started.push(child)
  let output = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Ctrl+C')) resolve()
    })
    child.once('exit', code => reject(new Error(`ended with ${code} before its greeting`)))
  })
  return { child, output: () => output }
}

const valueIn = (greeting: string, name: string) =>
  new RegExp(`^ +${name} +(\\S+)$`, 'm').exec(greeting)?.[1] ?? ''

test('serves a mock and greets with everything that the clients need, on one screen', async () => {
  const { output } = await start()
  const greeting = output()
  const management = new ManagementClient({
    userPoolId: valueIn(greeting, 'userPoolId'),
    secret: valueIn(greeting, 'secret'),
    host: valueIn(greeting, 'host'),
  })

  const user = await management.users.create({ username: 'bob' })

  expect(user.username).toBe('bob')
  expect(greeting.split('\n').length).toBeLessThan(24)
})

test('shows the codes that are sent', async () => {
  const { output } = await start()
  const authentication = new AuthenticationClient({
    appId: valueIn(output(), 'appId'),
    appSecret: valueIn(output(), 'appSecret'),
    appHost: valueIn(output(), 'appHost'),
  })

  await authentication.codes.sendEmail({ email: 'ann@example.com', channel: 'CHANNEL_LOGIN' })

  await expect.poll(output).toMatch(/email to ann@example\.com {2}CHANNEL_LOGIN {2}code \d{6}/)
})

test('begins with the users of a seed file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'genauth-'))
  const userPoolId = '60c0000000000000000000aa'
  const seed = { userPoolId, secret: 'a secret', users: [{ username: 'ann' }] }
  await writeFile(join(folder, 'seed.json'), JSON.stringify(seed))

  const { output } = await start('--seed', join(folder, 'seed.json'))

  const management = new ManagementClient({
    userPoolId,
    secret: 'a secret',
    host: valueIn(output(), 'host'),
  })
  await expect(management.users.exists({ username: 'ann' })).resolves.toEqual({ exists: true })
  await rm(folder, { recursive: true })
})

test('ends when it is told to', async () => {
  const { child } = await start()

  child.kill('SIGTERM')

  expect(await new Promise(resolve => child.once('exit', resolve))).toBe(0)
})

test.each([
  [['serve'], 'The only command is mock.'],
  [[], 'The only command is mock.'],
  [['mock', '--port', 'http'], '--port must be a number from 0 to 65535.'],
  [['mock', '--prot', '1'], "Unknown option '--prot'"],
  [['mock', '--seed', 'no-such-file.json'], '--seed no-such-file.json cannot be read as JSON'],
])('refuses %j with a line that says why, and how to use it', async (args, words) => {
  const call = run(process.execPath, [program, ...args])

  await expect(call).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(words) })
  await expect(call).rejects.toMatchObject({ stderr: expect.stringContaining('Usage: genauth') })
  await expect(call).rejects.not.toMatchObject({ stderr: expect.stringContaining('    at ') })
})

test('says how to use it on request', async () => {
  const { stdout } = await run(process.execPath, [program, '--help'])

  expect(stdout).toContain('Usage: genauth mock [--port 3000]')
})
