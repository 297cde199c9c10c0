import { build, type Plugin } from 'esbuild'
import { type LeftOut, leaveOut, moduleIn } from './left-out.ts'

// Of ky we go one way only, that of src/http/send-request.ts: no retries, deadlines and shortcuts of
// its own, plain settings, and an answer from a hook. Every module of ky is named here, so that a
// version with other ones does not build.
const folder = 'ky/distribution'
const rest: LeftOut = {
  folder,
  functions: {
    'core/Ky': [
      '#assignRequest',
      '#calculateDelay',
      '#calculateRetryDelay',
      '#normalizeSearchParams',
      '#wrapRequestWithUploadProgress',
    ],
  },
  unreached: [
    'errors/ForceRetryError',
    'errors/HTTPError',
    'errors/NonError',
    'errors/TimeoutError',
    'utils/body',
    'utils/delay',
    'utils/options',
    'utils/timeout',
    'utils/type-guards',
  ],
  short: {
    'core/constants': `
      export const requestMethods = []
      export const responseTypes = {}
      export const supportsAbortController = false
      export const supportsAbortSignal = false
      export const supportsFormData = false
      export const supportsRequestStreams = false
      export const supportsResponseStreams = false
      export const maxSafeTimeout = 0
      export const stop = undefined
      export const retry = undefined
      export class RetryMarker {}`,
    'utils/merge': `
      export const validateAndMerge = (_, options) => options
      export const mergeHeaders = () => undefined
      export const mergeHooks = (none, own) => ({ ...none, ...own })`,
    'utils/normalize': `
      export const normalizeRequestMethod = method => method
      export const normalizeRetryOptions = limit => ({ limit })`,
  },
}
const known = ['index', 'core/Ky', ...rest.unreached, ...Object.keys(rest.short)]

/** The one way through ky, as the body of a function that gives it. */
async function bundleKy(): Promise<string> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: "export { default } from 'ky'", resolveDir: import.meta.dirname },
    bundle: true,
    minifySyntax: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    plugins: [leaveOut(rest)],
  })
  const found = Object.keys(metafile.inputs)
    .filter(path => path.includes(folder))
    .map(path => moduleIn(folder, `/${path}`))
  if (String(found.sort()) !== String(known.sort())) {
    throw new Error(`tools/ky-on-first-use.ts does not know these modules of ky: ${found}`)
  }
  const [{ text = '' } = {}] = outputFiles
  return text.replace(/export \{\s*(\w+) as default\s*\};/, 'return $1')
}

/**
 * Puts ky into the body of the function that the first request calls. ky touches the runtime's `fetch`
 * when it is evaluated, which would cost every start of a program on Node, and a file that is loaded
 * later may be missing in a browser by then.
 */
export const kyOnFirstUse: Plugin = {
  name: 'ky-on-first-use',
  setup({ onLoad }) {
    onLoad({ filter: /load-ky\.ts$/ }, async () => ({
      contents: `export async function loadKy() { ${await bundleKy()} }`,
    }))
  },
}
