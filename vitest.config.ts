import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { chromiumFlags, findChromium } from './tools/chromium.ts'

if (Number.parseInt(process.versions.node, 10) < 22) {
  throw new Error(`The tests need Node 22 and this is ${process.version}: run them by npm test`)
}

// msw's worker must be of the version that is installed, so it is served from there.
const serviceWorker: Plugin = {
  name: 'service-worker',
  configureServer(server) {
    const path = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js')
    server.middlewares.use('/mockServiceWorker.js', (_request, response) => {
      response.setHeader('content-type', 'text/javascript')
      response.end(readFileSync(path))
    })
  },
}

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { tsconfigPaths: true },
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/**/*.browser.test.ts',
            'test/package/**',
            'test/frameworks/**',
            'test/dom/**',
            'test/redis/**',
          ],
          typecheck: {
            enabled: true,
            tsconfig: 'test/tsconfig.json',
            include: ['test/**/*.test-d.ts'],
          },
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/package/set-up.ts'],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { tsconfigPaths: true },
        test: {
          name: 'frameworks',
          include: ['test/frameworks/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { tsconfigPaths: true },
        test: {
          name: 'redis',
          include: ['test/redis/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        plugins: [serviceWorker],
        resolve: { tsconfigPaths: true },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          globalSetup: ['test/browser/support/cached-service.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                executablePath: await findChromium(),
                args: chromiumFlags,
              },
            }),
          },
        },
      },
    ],
  },
})
