const { default: TestEnvironment } = require('@happy-dom/jest-environment')
const { lacking } = require('./jest-environment.cjs')

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    for (const name of lacking) {
      const value = globalThis[name]
      Object.defineProperty(this.global, name, { configurable: true, writable: true, value })
    }
  }
}
