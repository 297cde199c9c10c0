import jsQR from 'jsqr'

const scale = 4

/** Reads a code from its modules, dark ones true. */
export function read(modules: readonly (readonly boolean[])[]): string | undefined {
  const size = modules.length * scale
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const isDark = modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true
      if (isDark) pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
    }
  }
  return jsQR(pixels, size, size)?.data
}

/** The modules of a code in characters: the upper and the lower half of each are one. */
export function modulesOf(text: string): boolean[][] {
  return text.split('\n').flatMap(line => {
    const letters = [...line]
    return [
      letters.map(letter => !'█▀'.includes(letter)),
      letters.map(letter => !'█▄'.includes(letter)),
    ]
  })
}

/** The modules of a code that was drawn as SVG. */
export function pictureOf(svg: string): boolean[][] {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const runs = [...svg.matchAll(/M(\d+),(\d+)h(\d+)/g)].map(run => run.slice(1).map(Number))
  const pixel = Math.min(...runs.map(([, , width]) => width ?? side))
  const dark = new Set(runs.map(([left, top]) => `${left},${top}`))
  return Array.from({ length: side / pixel }, (_, y) =>
    Array.from({ length: side / pixel }, (__, x) => dark.has(`${x * pixel},${y * pixel}`)),
  )
}
