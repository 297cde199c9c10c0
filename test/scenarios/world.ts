import type { Server } from 'node:http'
import { createMock, type Mock, type SeedApp } from 'genauth/mock'
import { serve } from 'genauth/mock/server'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { createApplication, serveApplication } from '../../examples/server/server.ts'
import { type PageSettings, servePage } from '../../examples/spa/serve.ts'
import { chromiumFlags, findChromium } from '../../tools/chromium.ts'

/** Password of every user. */
export const password = 'passw0rd'

/** What there is besides service and browser. */
export interface Stage {
  /** Which example is served; none when only the hosted pages matter. */
  readonly example?: 'spa' | 'server'
  /** Where the page keeps its session. Default `localStorage`. */
  readonly store?: NonNullable<PageSettings['store']>
  /** Names by which page and service are reached. Default: `localhost`, which is one site. */
  readonly hosts?: { readonly page: string; readonly service: string }
  /** The application as the service knows it. */
  readonly app?: SeedApp
}

/** A service, an application and a browser. */
export interface World {
  readonly mock: Mock
  /** Origin of the service. */
  readonly service: string
  /** Origin of the application. */
  readonly home: string
  /** Opens the browser of another user. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>
  /** Opens a page of the application, in a browser of its own unless one is given. */
  open(path?: string, context?: BrowserContext): Promise<Page>
  /** Starts the application anew: what it had in memory is gone. */
  restart(): void
  /** Goes back to the beginning: the same users, and nobody signed in. */
  reset(): void
  /**
   * Closes the browsers of all users.
   *
   * @returns what went wrong in their pages: exceptions, errors on the console, among them breaches
   *   of a content security policy
   */
  leave(): Promise<readonly string[]>
  /** Ends it all. */
  close(): Promise<void>
}

/** Makes the users and custom fields that are there at the beginning. */
export function makeMock(app: SeedApp = {}): Mock {
  return createMock({
    seed: {
      apps: [{ name: 'Notes', accessTokenLife: '1h', ...app }],
      users: [
        { username: 'ann', password, email: 'ann@example.com', name: 'Ann Example' },
        { username: 'bob', password },
      ],
      customFields: [
        { targetType: 'USER', key: 'team', dataType: 'STRING', label: 'Team' },
        { targetType: 'USER', key: 'isRemote', dataType: 'BOOLEAN', label: 'Works at home' },
      ],
    },
  })
}

/** Opens a world. */
export async function openWorld(stage: Stage, mock: Mock = makeMock(stage.app)): Promise<World> {
  const { hosts = { page: 'localhost', service: 'localhost' } } = stage
  const served = await serve(mock)
  const service = `http://${hosts.service}:${new URL(served.url).port}`
  const application = await serveExample(stage, mock, service, hosts.page)
  const home = `http://${hosts.page}:${portOf(application?.server)}`
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumFlags,
    // As users have them: what Back shows may come from memory, and windows need a click.
    ignoreDefaultArgs: ['--disable-back-forward-cache', '--disable-popup-blocking'],
  })
  let contexts: BrowserContext[] = []
  let problems: string[] = []

  const newContext: World['newContext'] = async options => {
    const context = await browser.newContext({ locale: 'en-US', ...options })
    context.setDefaultTimeout(10_000)
    contexts.push(context)
    watch(context, problem => problems.push(problem))
    return context
  }

  return {
    mock,
    service,
    home,
    newContext,
    async open(path = '/', context) {
      const page = await (context ?? (await newContext())).newPage()
      await page.goto(`${home}${path}`)
      return page
    },
    restart: () => application?.restart(),
    reset() {
      mock.reset()
      // The mock's tokens come again in the same order, and must not be taken for the old ones.
      application?.restart()
    },
    async leave() {
      await Promise.all(contexts.map(context => context.close()))
      const found = problems
      contexts = []
      problems = []
      return found
    },
    async close() {
      await browser.close()
      await served.close()
      application?.server.closeAllConnections()
      application?.server.close()
    },
  }
}

/** Notes what goes wrong in the pages of a browser. */
function watch(context: BrowserContext, note: (problem: string) => void): void {
  context.on('weberror', error => note(String(error.error())))
  context.on('console', message => {
    // Of a refused or failed request the page itself tells.
    const isNetwork = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isNetwork) note(message.text())
  })
}

/** An example that is being served. */
interface Serving {
  readonly server: Server
  /** Starts it anew, so that it remembers nothing. */
  restart(): void
}

async function serveExample(
  { example, store }: Stage,
  mock: Mock,
  appHost: string,
  host: string,
): Promise<Serving | undefined> {
  const { appId, appSecret } = mock.authenticationOptions
  if (example === 'spa') {
    const server = await servePage({ appId, appHost, ...(store && { store }) })
    return { server, restart: () => {} }
  }
  if (example !== 'server') return undefined

  let respond = async (_request: Request): Promise<Response> => new Response('not ready')
  const server = serveApplication(request => respond(request))
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  const origin = `http://${host}:${portOf(server)}`
  const secret = '0123456789abcdef'.repeat(4)
  const restart = (): void => {
    respond = createApplication({ appId, appSecret, appHost, origin, secret })
  }
  restart()
  return { server, restart }
}

function portOf(server: Server | undefined): number | undefined {
  const address = server?.address()
  return typeof address === 'object' ? address?.port : undefined
}
