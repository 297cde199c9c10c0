// What CommonJS gets for `genauth` and every part but the mock.
export * from './browser/index.ts'
export * from './index.ts'
export * from './oidc/index.ts'
export * from './password-encryption/index.ts'
export * from './qr-code/index.ts'
export * from './server/index.ts'
