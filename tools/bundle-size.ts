import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Something that an application takes from the built package. */
export interface Taken {
  readonly name: string
  /** Path in `dist`. */
  readonly file: string
  /** What is imported of it. */
  readonly imports: string
  /** Most bytes that it may have. */
  readonly ceiling?: number
}

export const entries: readonly Taken[] = [
  { name: 'genauth', file: 'index', imports: '*' },
  {
    name: 'AuthenticationClient',
    file: 'authentication/index',
    imports: '{ AuthenticationClient }',
    ceiling: 40_000,
  },
  {
    name: 'AuthenticationConnection + SignIn + Profile + Codes',
    file: 'authentication/index',
    imports: '{ AuthenticationConnection, SignIn, Profile, Codes }',
    ceiling: 23_700,
  },
  {
    name: 'passwordStrength',
    file: 'authentication/index',
    imports: '{ passwordStrength }',
    ceiling: 1_000,
  },
  {
    name: 'ManagementClient',
    file: 'management/index',
    imports: '{ ManagementClient }',
    ceiling: 50_000,
  },
  {
    name: 'ManagementConnection + Groups',
    file: 'management/index',
    imports: '{ ManagementConnection, Groups }',
    ceiling: 24_100,
  },
  {
    name: 'verifyIdToken + createRemoteJwks',
    file: 'tokens/index',
    imports: '{ verifyIdToken, createRemoteJwks }',
    ceiling: 10_000,
  },
  { name: 'decodeToken', file: 'tokens/index', imports: '{ decodeToken }' },
  { name: 'qrCodeSvg', file: 'qr-code/index', imports: '{ qrCodeSvg }' },
  { name: 'rsaEncryption', file: 'password-encryption/index', imports: '{ rsaEncryption }' },
  { name: 'OidcClient', file: 'oidc/index', imports: '{ OidcClient }' },
  {
    name: 'createBrowserSession',
    file: 'browser/index',
    imports: '{ createBrowserSession }',
    ceiling: 24_100,
  },
  {
    name: 'createBrowserSession + verifySignature',
    file: 'browser/index',
    imports: '{ createBrowserSession, verifySignature }',
    ceiling: 30_700,
  },
  {
    name: 'createServerSession + createBearerGuard',
    file: 'server/index',
    imports: '{ createServerSession, createBearerGuard, toRequest, sendResponse }',
    ceiling: 40_700,
  },
  { name: 'createMock', file: 'mock/index', imports: '{ createMock }' },
]

/** Bundles what an application takes, dependencies included. */
export async function measure(
  taken: Taken,
): Promise<{ code: string; minified: number; gzip: number }> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export ${taken.imports} from './dist/${taken.file}.js'`,
      resolveDir: root,
    },
    bundle: true,
    // Optional peers of the mock.
    external: ['@simplewebauthn/server', 'sm-crypto-v2'],
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    logLevel: 'error',
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error(`No bundle of ${taken.name}`)
  const { contents, text: code } = file
  return { code, minified: contents.byteLength, gzip: gzipSync(contents, { level: 9 }).byteLength }
}
