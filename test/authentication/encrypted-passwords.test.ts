import { ApiError, ConfigurationError, ManagementClient, ResponseFormatError } from 'genauth'
import type { AuthenticationClientOptions, PasswordEncryption } from 'genauth/authentication'
import { createMock, type MockOptions } from 'genauth/mock'
import { rsaEncryption } from 'genauth/password-encryption'
import { sm2 } from 'sm-crypto-v2'
import { expect, test } from 'vitest'
import { everythingOf } from '../support/canary.ts'
import { fetchBy } from '../support/fetch-by.ts'
import { wantedStep } from '../support/wanted-step.ts'
import { ann, setUp } from './set-up.ts'

const credentials = { username: 'ann', password: 'passw0rd' }

const sm2Encryption: PasswordEncryption = {
  type: 'sm2',
  encrypt: (password, publicKey) => sm2.doEncrypt(password, publicKey),
}

const encrypted = (
  mockOptions: MockOptions = { seed: ann },
  options: Partial<AuthenticationClientOptions> = {},
) => setUp(mockOptions, { passwordEncryption: rsaEncryption(), ...options })

type World = ReturnType<typeof setUp>

const keysFetched = ({ sent }: World): number =>
  sent.filter(({ path }) => path === '/api/v3/system').length

/** A function that encrypts nothing, and notes what it was to encrypt. */
function noted(type: 'rsa' | 'sm2') {
  const calls: [password: string, publicKey: string][] = []
  const encryption: PasswordEncryption = {
    type,
    encrypt: (password, publicKey) => {
      calls.push([password, publicKey])
      return `encrypted ${calls.length}`
    },
  }
  return { calls, encryption }
}

/** The public keys of the service, the first of them one that it has no more. */
function rotating(mock: ReturnType<typeof createMock>, old: string) {
  let isRotated = false
  return fetchBy(async request => {
    if (isRotated || !request.url.endsWith('/api/v3/system')) return mock.fetch(request)
    isRotated = true
    return Response.json({ rsa: { publicKey: old }, sm2: { publicKey: '04' } })
  })
}

/** A key whose private half nobody has. */
async function foreignKey(): Promise<string> {
  const algorithm = { name: 'RSA-OAEP', hash: 'SHA-256', modulusLength: 2048 }
  const publicExponent = new Uint8Array([1, 0, 1])
  const pair = await crypto.subtle.generateKey({ ...algorithm, publicExponent }, true, [
    'encrypt',
    'decrypt',
  ])
  const bytes = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
  return `-----BEGIN PUBLIC KEY-----\n${btoa(String.fromCharCode(...bytes))}\n-----END PUBLIC KEY-----`
}

test('no password is in a request, from sign-up to the deletion of the account', async () => {
  const world = encrypted({})
  const { mock, authentication, sent } = world
  const email = 'eve@example.com'

  await authentication.signUp.withPassword({ email, password: 'first-secret' })
  await authentication.signIn.withPassword({ email, password: 'first-secret' })
  await authentication.password.change({
    oldPassword: 'first-secret',
    newPassword: 'second-secret',
  })
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_RESET_PASSWORD' })
  const passCode = mock.inbox.code(email)
  const ticket = await authentication.password.requestReset({ email, passCode })
  await authentication.password.reset({ ticket, password: 'third-secret' })
  await expect(
    authentication.password.validate({ email, password: 'third-secret' }),
  ).resolves.toEqual({ valid: true })
  await authentication.signIn.withPassword({ email, password: 'third-secret' })

  expect(everythingOf(sent)).not.toMatch(/(first|second|third)-secret/)
  const types = sent.map(({ body }) => /"passwordEncryptType":"(\w+)"/.exec(JSON.stringify(body)))
  expect(types.flatMap(match => match?.[1] ?? [])).toEqual(Array(6).fill('rsa'))
  expect(keysFetched(world)).toBe(1)
})

test.each(['passw0rd', 'пароль 密码 🔑', 'x'.repeat(500)])(
  'the password %j is encrypted by SM2 too',
  async password => {
    const { authentication, sent } = encrypted({}, { passwordEncryption: sm2Encryption })

    await authentication.signUp.withPassword({ username: 'eve', password })
    await authentication.signIn.withPassword({ username: 'eve', password })

    await expect(authentication.profile.get()).resolves.toHaveProperty('username', 'eve')
    expect(everythingOf(sent)).not.toContain(password)
    expect(everythingOf(sent)).toContain('"passwordEncryptType":"sm2"')
  },
)

test.each([
  'passw0rd',
  '0'.repeat(200),
  sm2.doEncrypt('passw0rd', sm2.generateKeyPairHex().publicKey),
])('what does not come from the key of SM2 is refused: %j', async text => {
  const { authentication } = encrypted()

  const validation = authentication.password.validate({
    username: 'ann',
    password: text,
    passwordEncryptType: 'sm2',
  })

  await expect(validation).rejects.toMatchObject({ reason: 'password_not_decryptable' })
})

test('a sign-up by a code has its password encrypted, where there is one', async () => {
  const world = encrypted({})
  const { mock, authentication, sent } = world
  const signUp = async (phone: string, options = {}) => {
    await authentication.codes.sendSms({ phoneNumber: phone, channel: 'CHANNEL_REGISTER' })
    await authentication.signUp.withCode({ phone, passCode: mock.inbox.code(phone), options })
  }

  await signUp('13800000001')
  expect(sent.at(-1)?.body).toHaveProperty('options', {})
  expect(keysFetched(world)).toBe(0)

  await signUp('13800000002', { passwordForPhonePassCode: 'my-secret' })
  expect(everythingOf(sent)).not.toContain('my-secret')
  await authentication.signIn.withPassword({ phone: '13800000002', password: 'my-secret' })
})

test('the password for a directory is encrypted too', async () => {
  const persons = [{ userIdInIdp: 'cn=ann', account: 'ann', password: 'of-the-directory' }]
  const { authentication, sent } = encrypted({
    seed: {
      identityProviders: [
        { provider: 'ldap', persons },
        { provider: 'ad', persons },
      ],
    },
  })

  await authentication.signIn.withLdap({ sAMAccountName: 'ann', password: 'of-the-directory' })
  await authentication.signIn.withAd({ sAMAccountName: 'ann', password: 'of-the-directory' })

  expect(everythingOf(sent)).not.toContain('of-the-directory')
})

test('an account is deleted by an encrypted password', async () => {
  const eve = { username: 'eve', password: 'passw0rd' }
  const { authentication, sent } = encrypted({ seed: { users: [eve] } })
  await authentication.signIn.withPassword(eve)

  await expect(authentication.accountDeletion.request({ password: 'wrong' })).rejects.toMatchObject(
    { reason: 'wrong_password' },
  )
  const ticket = await authentication.accountDeletion.request({ password: 'passw0rd' })
  await authentication.accountDeletion.confirm({ ticket })

  expect(everythingOf(sent)).not.toContain('passw0rd')
})

test('the new password that a sign-in demands is encrypted, and the one after it', async () => {
  const { mock, authentication, sent } = encrypted()
  await new ManagementClient(mock.managementOptions).users.update({
    userId: ann.users[0].userId,
    options: { resetPasswordOnNextLogin: true },
  })

  const signIn = authentication.signIn.withPassword(credentials)
  const { next } = await wantedStep('resetPassword', signIn)
  await next.setPassword('my-0wn-secret')

  await expect(authentication.profile.get()).resolves.toHaveProperty('username', 'ann')
  expect(everythingOf(sent)).not.toContain('my-0wn-secret')
})

test('the policy is for the password, and not for what it is encrypted to', async () => {
  const { authentication } = encrypted({ settings: { passwordStrength: 2 } })
  const signUp = (password: string) =>
    authentication.signUp.withPassword({ username: 'eve', password })

  await expect(signUp('short')).rejects.toMatchObject({ reason: 'password_too_short' })
  await expect(signUp('letters')).rejects.toThrow(ApiError)
  await signUp('l3tters')
})

test.each(['none', 'rsa'] as const)('a call that says %s itself goes as it is', async type => {
  const world = encrypted()
  const { authentication, sent } = world
  const { rsa } = await authentication.system.getInfo()
  const password =
    type === 'none' ? 'passw0rd' : await rsaEncryption().encrypt('passw0rd', rsa.publicKey)

  await authentication.signIn.withPassword({
    username: 'ann',
    password,
    options: { passwordEncryptType: type },
  })

  expect(sent.at(-1)?.body).toMatchObject({
    passwordPayload: { password },
    options: { passwordEncryptType: type },
  })
  expect(keysFetched(world)).toBe(1)
})

test('a function of the caller’s encrypts by the key of its type', async () => {
  const { calls, encryption } = noted('sm2')
  const { authentication, sent } = encrypted(undefined, { passwordEncryption: encryption })
  const { sm2 } = await authentication.system.getInfo()

  const change = authentication.password.validate({ username: 'ann', password: 'passw0rd' })

  await expect(change).rejects.toMatchObject({ reason: 'password_not_decryptable' })
  expect(calls).toEqual([['passw0rd', sm2.publicKey]])
  expect(sent.find(({ path }) => path.endsWith('/validate-password'))?.body).toEqual({
    username: 'ann',
    password: 'encrypted 1',
    passwordEncryptType: 'sm2',
  })
})

test('what the function throws, the call throws, and nothing is sent', async () => {
  const failure = new Error('no such curve')
  const encrypt = (): string => {
    throw failure
  }
  const { authentication, mock } = encrypted(undefined, {
    passwordEncryption: { type: 'sm2', encrypt },
  })

  await expect(authentication.signIn.withPassword(credentials)).rejects.toBe(failure)
  expect(mock.journal.calls('signInByCredentials')).toHaveLength(0)
})

test.each([undefined, '', new Uint8Array(2)])(
  'a function that gives %j is told so',
  async given => {
    const encryption = { type: 'rsa' as const, encrypt: () => Object(given) }
    if (given === undefined || given === '') encryption.encrypt = () => given
    const { authentication, mock } = encrypted(undefined, { passwordEncryption: encryption })

    await expect(authentication.signIn.withPassword(credentials)).rejects.toThrow(
      ConfigurationError,
    )
    expect(mock.journal.calls('signInByCredentials')).toHaveLength(0)
  },
)

test('a key that was replaced is fetched again, and the call sent again', async () => {
  const mock = createMock({ seed: ann })
  const { authentication } = encrypted(undefined, {
    ...mock.authenticationOptions,
    fetch: rotating(mock, await foreignKey()),
  })

  await authentication.signIn.withPassword(credentials)
  await authentication.signIn.withPassword(credentials)

  expect(mock.journal.calls('getSystemInfo')).toHaveLength(1)
  expect(mock.journal.calls('signInByCredentials')).toHaveLength(3)
})

test('a key that stays the wrong one ends in the refusal, without a second try', async () => {
  const { encryption } = noted('rsa')
  const { authentication, mock } = encrypted(undefined, { passwordEncryption: encryption })

  const signIn = authentication.signIn.withPassword(credentials)

  await expect(signIn).rejects.toMatchObject({ apiCode: 2016, reason: 'password_not_decryptable' })
  expect(mock.journal.calls('getSystemInfo')).toHaveLength(2)
  expect(mock.journal.calls('signInByCredentials')).toHaveLength(1)
})

test('a key that is replaced all the time is tried twice', async () => {
  const mock = createMock({ seed: ann })
  const { authentication } = encrypted(undefined, {
    ...mock.authenticationOptions,
    fetch: fetchBy(async request =>
      request.url.endsWith('/system')
        ? Response.json({ rsa: { publicKey: await foreignKey() } })
        : mock.fetch(request),
    ),
  })

  await expect(authentication.signIn.withPassword(credentials)).rejects.toMatchObject({
    reason: 'password_not_decryptable',
  })
  expect(mock.journal.calls('signInByCredentials')).toHaveLength(2)
})

test('the key is kept for an hour, whichever way the clock is set', async () => {
  let now = Date.now()
  const world = encrypted(undefined, { now: () => now })
  const validate = () => world.authentication.password.validate(credentials)
  const fetchedAfter = async (elapsed: number): Promise<number> => {
    now += elapsed
    await validate()
    return keysFetched(world)
  }

  const minute = 60_000

  expect(await fetchedAfter(0)).toBe(1)
  // Each answer shows the service's clock, so a jump counts for the next call alone.
  expect(await fetchedAfter(59 * minute)).toBe(1)
  expect(await fetchedAfter(61 * minute)).toBe(2)
  expect(await fetchedAfter(-minute)).toBe(3)
  world.mock.clock.advance('30m')
  expect(await fetchedAfter(0)).toBe(3)
})

test('clients for other tokens have the same key', async () => {
  const world = encrypted()
  const { authentication } = world
  const tokens = await authentication.signIn.withPassword(credentials)

  const other = authentication.withTokens(tokens)
  await other.password.change({ oldPassword: 'passw0rd', newPassword: 'n3w-secret' })

  expect(keysFetched(world)).toBe(1)
  expect(everythingOf(world.sent)).not.toContain('n3w-secret')
})

test.each([
  [{}, ResponseFormatError],
  [{ rsa: null }, ResponseFormatError],
  [{ rsa: { publicKey: '' } }, ResponseFormatError],
  [{ rsa: { publicKey: 'no key' } }, ResponseFormatError],
])('nothing is sent by the key in %j', async (answer, error) => {
  const paths: string[] = []
  const { authentication } = encrypted(undefined, {
    fetch: fetchBy(request => {
      paths.push(new URL(request.url).pathname)
      return Response.json(answer)
    }),
  })

  await expect(authentication.signIn.withPassword(credentials)).rejects.toThrow(error)
  expect(paths).toEqual(['/api/v3/system'])
})

test('an aborted call fetches no key and sends nothing', async () => {
  const { authentication, sent } = encrypted()
  const reason = new Error('changed my mind')

  const signIn = authentication.signIn.withPassword(credentials, {
    signal: AbortSignal.abort(reason),
  })

  await expect(signIn).rejects.toBe(reason)
  expect(sent).toEqual([])
})

test('neither the password nor what it was encrypted to is in an error', async () => {
  const { authentication } = encrypted(undefined, {
    passwordEncryption: { type: 'rsa', encrypt: () => 'enc-secret' },
    fetch: fetchBy(request =>
      Response.json(
        request.url.endsWith('/system')
          ? { rsa: { publicKey: 'key' } }
          : { statusCode: 400, message: 'bad passw0rd, from enc-secret' },
      ),
    ),
  })

  const error = await authentication.signIn.withPassword(credentials).catch(error => error)

  expect(error).toBeInstanceOf(ApiError)
  expect(everythingOf(error)).not.toMatch(/passw0rd|enc-secret/)
})

test.each([true, 'rsa', null, {}, { type: 'aes', encrypt: String }, { type: 'rsa' }])(
  'a client refuses the option %j',
  malformed => {
    const make = () => encrypted(undefined, { passwordEncryption: Object(malformed) })

    expect(make).toThrow(ConfigurationError)
  },
)
