// What CommonJS gets for `genauth/mock` and `genauth/mock/server`.
export * from './index.ts'
export * from './server.ts'
