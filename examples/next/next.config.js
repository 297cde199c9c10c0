import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @type {import('next').NextConfig} */
export default {
  // This folder, and not the one above it that has a lock file too.
  turbopack: { root: dirname(fileURLToPath(import.meta.url)) },
}
