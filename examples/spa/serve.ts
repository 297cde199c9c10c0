// Builds the page with esbuild and serves it under a strict content security policy:
//   node examples/spa/serve.ts
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { setting } from '../environment.ts'

/** Where the page signs users in, and where it keeps their session. */
export interface PageSettings {
  readonly appId: string
  readonly appHost: string
  readonly store?: 'memory' | 'sessionStorage' | 'localStorage'
}

const folder = fileURLToPath(new URL('.', import.meta.url))

/** Serves the page, at a free port unless one is given. */
export async function servePage(settings: PageSettings, port = 0): Promise<Server> {
  const { store = 'localStorage', appHost } = settings
  const { origin } = new URL(appHost)
  const files = new Map([
    ['/app.js', { type: 'text/javascript', body: await bundle() }],
    ['/style.css', { type: 'text/css', body: await readFile(`${folder}style.css`, 'utf8') }],
    ['/settings.json', { type: 'application/json', body: JSON.stringify({ ...settings, store }) }],
  ])
  // Every other address is a page of the application.
  const page = { type: 'text/html', body: await readFile(`${folder}index.html`, 'utf8') }
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // For tokens and profile, and for the frame of `loginSilently`.
    `connect-src 'self' ${origin}`,
    `frame-src ${origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const { type, body } = files.get(pathname) ?? page
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    response.end(body)
  })
  await new Promise<void>(resolve => server.listen(port, 'localhost', resolve))
  return server
}

async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [`${folder}app.ts`],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    // The package by its exports, as any application gets it: the paths in tsconfig.json are for types.
    tsconfigRaw: {},
    logLevel: 'error',
  })
  return result.outputFiles[0]?.text ?? ''
}

if (import.meta.main) {
  const settings = { appId: setting('GENAUTH_APP_ID'), appHost: setting('GENAUTH_APP_HOST') }
  await servePage(settings, 5173)
  console.log('Open http://localhost:5173')
}
