export * from './authentication/index.ts'
export * from './management/index.ts'
export * from './tokens/index.ts'
export { parseTime } from './utils/time.ts'
