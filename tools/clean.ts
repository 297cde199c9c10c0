// Two builds write into dist side by side, so neither may clean it: this runs before both.
import { rmSync } from 'node:fs'

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true })
