const { TestEnvironment } = require('jest-environment-jsdom')

// What every browser has and jsdom lacks.
const lacking = [
  'crypto',
  'fetch',
  'Headers',
  'Request',
  'Response',
  'ReadableStream',
  'structuredClone',
  'TextDecoder',
  'TextEncoder',
  // Of one kind with the fetch above, which refuses those of jsdom.
  'AbortController',
  'AbortSignal',
]

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    for (const name of lacking) {
      // From Node, which runs the tests.
      const value = globalThis[name]
      Object.defineProperty(this.global, name, { configurable: true, writable: true, value })
    }
  }
}

module.exports.lacking = lacking
