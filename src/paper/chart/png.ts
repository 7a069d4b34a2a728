import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'

const { resolve } = createRequire(import.meta.url)
/** Fonts come from the packages beside us, never from the machine, so that every machine draws the same. */
const FONTS = [
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
]

/** A paper's drawings, twice over. */
const MOST_KEPT = 80
const kept = new Map<string, Uint8Array>()

/**
 * A drawing as a picture on white, for files that hold no SVG: `scale` pixels for each of its points. The last ones are kept:
 * Word and Excel take the same picture.
 */
export function chartPng(svg: string, scale: number): Uint8Array {
  // A size said beside the view box is the view box's own: it must not make another picture.
  const bare = svg.replace(/^<svg width="[^"]*" height="[^"]*" /, '<svg ')
  const key = `${scale} ${bare}`
  const png = kept.get(key) ?? drawn(bare, scale)
  kept.delete(key)
  kept.set(key, png)
  for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest)
  return png
}

function drawn(svg: string, scale: number): Uint8Array {
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    background: '#fff',
    font: {
      loadSystemFonts: false,
      fontFiles: FONTS.map((file) => resolve(file)),
      defaultFontFamily: 'BIZ UDPGothic',
      sansSerifFamily: 'BIZ UDPGothic',
    },
  })
    .render()
    .asPng()
}
