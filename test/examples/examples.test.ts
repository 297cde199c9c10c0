import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { promisify } from 'node:util'
import { createMock } from 'genauth/mock'
import { serve } from 'genauth/mock/server'
import { expect, test } from 'vitest'

const run = promisify(execFile)

// The scripts run as a reader would run them: by Node, on the built package, against a server.
async function runExample(name: string): Promise<string[]> {
  const server = await serve(createMock())
  const { managementOptions, authenticationOptions } = server
  try {
    const { stdout, stderr } = await run(process.execPath, [`examples/${name}`], {
      env: {
        GENAUTH_USER_POOL_ID: managementOptions.userPoolId,
        GENAUTH_SECRET: managementOptions.secret,
        GENAUTH_HOST: managementOptions.host,
        GENAUTH_APP_ID: authenticationOptions.appId,
        GENAUTH_APP_SECRET: authenticationOptions.appSecret,
        GENAUTH_APP_HOST: authenticationOptions.appHost,
        NO_COLOR: '1',
      },
    })
    expect(stderr).toBe('')
    return stdout.trim().split('\n')
  } finally {
    await server.close()
  }
}

test('create-user.ts creates users in both forms and meets a taken name', async () => {
  expect(await runExample('create-user.ts')).toEqual([
    'created bob, Activated, id of 24 characters',
    'created Nick, {"oldLogins":2,"memberSince":"2020-10-15T17:55:37.000Z"}',
    'refused: conflict',
  ])
})

test('import-users.ts tells what is wrong with a file, and goes on when it runs again', async () => {
  const refused = [
    'line 8: username_taken',
    'line 61: must have at least one of username, phone, email',
  ]
  expect(await runExample('import-users.ts')).toEqual([
    ...refused,
    'created: 118',
    ...refused,
    'created: 0',
  ])
})

test('udf.ts defines fields, and sets, lists and removes values', async () => {
  expect(await runExample('udf.ts')).toEqual([
    'defined: school (STRING), level (NUMBER), isMember (BOOLEAN)',
    "set: { school: 'Peking University', level: 3, isMember: true }",
    "after removal: { school: 'Peking University', isMember: true }",
    'administrator reads: Peking University',
  ])
})

test('groups.ts gives a role to whoever is in a group', async () => {
  expect(await runExample('groups.ts')).toEqual([
    'press: created',
    'member: ann',
    'member: bob',
    'ann may edit: true',
    'and now: false',
    'refused: not_found',
  ])
})

test('applications.ts makes an application for the staff alone', async () => {
  expect(await runExample('applications.ts')).toEqual([
    'made: staff-shop',
    'ann: SUBJECT Staff',
    'ann: signed in',
    'bob: forbidden',
    'active: 1',
    'another secret: true',
    'left: 1',
  ])
})

test('login-status.ts forces a user offline, and switches the account off and on', async () => {
  expect(await runExample('login-status.ts')).toEqual([
    'signs in: fine',
    'signed in: true',
    'history: loginByUsername, got in',
    'reads the profile: refused: unauthorized',
    'signs in: fine',
    'signs in: refused: forbidden',
    'signs in: fine',
  ])
})

test('sign-in.ts takes one step after the other', async () => {
  expect(await runExample('sign-in.ts')).toEqual([
    'wanted: mfa',
    'wanted: resetPassword',
    'wanted: mfa',
    'wanted: completeProfile',
    'signed in: Bearer, 14 days',
    'works for Acme',
  ])
})

test('verify-token.ts verifies both tokens of a sign-in and refuses a forged one', async () => {
  expect(await runExample('verify-token.ts')).toEqual([
    'ID token of a user with an id of 24 characters',
    'access token for openid profile',
    'signed by RS256',
    'tampered: bad_signature',
  ])
})

test('quickstart.ts plays the main job to its end', async () => {
  const output = await runExample('quickstart.ts')

  const table = output.slice(output.indexOf('What happened') + 2)
  expect(table.map(line => line.trim().split(/\s{2,}/))).toEqual([
    ['Administrator creates a user by user name and password', 'bob is Activated'],
    ['Administrator defines five custom fields', 'string, number, datetime, boolean, enum'],
    ['Administrator carries over a user from an old system', 'Nick, 2 sign-ins so far'],
    ['User asks for a code by e-mail', '1 message in the inbox'],
    ['User signs up with the code', 'alice@example.com, verified: true'],
    ['User signs in with another code', 'Bearer token for 14 days'],
    ['Backend verifies the ID token', 'it is hers'],
    ['User sets custom data', 'school, isStudent, plan'],
    ['Administrator reads it back', '{"school":"Peking University","isStudent":true,"plan":"pro"}'],
    ['Administrator suspends the user', 'alice@example.com is Suspended'],
    ['User tries to sign in again', 'refused: ForbiddenError (account_locked)'],
  ])
})

test('an example without its settings says what to set', async () => {
  await expect(
    run(process.execPath, ['examples/create-user.ts'], { env: {} }),
  ).rejects.toMatchObject({ stderr: expect.stringContaining('Set GENAUTH_USER_POOL_ID.') })
})

test('every example is run by a test', async () => {
  expect((await readdir('examples')).sort()).toEqual([
    'applications.ts',
    'browser.html',
    'create-user.ts',
    'environment.ts',
    // The applications of frameworks are driven by test/frameworks.
    'express',
    'fastify',
    'groups.ts',
    'hono',
    'import-users.ts',
    'login-status.ts',
    'next',
    'quickstart.ts',
    // The two applications are driven in a browser by test/scenarios.
    'server',
    'sign-in.ts',
    'spa',
    'udf.ts',
    'verify-token.ts',
  ])
})
