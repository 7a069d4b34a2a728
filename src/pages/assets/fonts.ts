import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { href, routes } from '../../routes.ts'

const text = installed('biz-udpgothic')
/** The same design with figures of one width, which BIZ UDPGothic has not; only its Latin slice is used. */
const figures = installed('biz-udgothic')

/** Slices are cached for a year, and a new release cuts them anew: its number goes into their address. */
type FontPackage = { folder: string; version: string }

function installed(name: string): FontPackage | null {
  try {
    const file = createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`)
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
    return { folder: dirname(file), version }
  } catch {
    return null
  }
}

/** The @font-face rules of both weights: woff2 only, from our own address. */
export function fontFaces(): string {
  return ['400', '700'].flatMap((weight) => [textFaces(weight), figureFace(weight)]).join('\n')
}

function textFaces(weight: string): string {
  if (!text) throw new Error('@fontsource/biz-udpgothic is not installed: run npm ci')
  return readFileSync(join(text.folder, `${weight}.css`), 'utf8')
    .replace(/, url\([^)]*\.woff\) format\('woff'\)/g, '')
    .replace(/url\(\.\/files\/([^)]+)\)/g, (_, name: string) => `url(${address(name, text)})`)
}

/** For columns of figures. Windows brings the font along; ours, where installed, serves everybody else. */
function figureFace(weight: string): string {
  const local = weight === '700' ? 'BIZ UDGothic Bold' : 'BIZ UDGothic'
  const file = `biz-udgothic-latin-${weight}-normal.woff2`
  const src = [`local('${local}')`, ...(figures ? [`url(${address(file, figures)}) format('woff2')`] : [])]
  return `@font-face {
  font-family: 'Ayumi Figures';
  font-weight: ${weight};
  font-display: swap;
  size-adjust: 112%;
  src: ${src.join(', ')};
  unicode-range: U+2B, U+2D, U+30-39, U+2212;
}`
}

const address = (name: string, { version }: FontPackage): string =>
  href(routes.font, { name }, { v: version })

/** The bytes of one slice, or null: only names the packages could have given are looked up at all. */
export function fontFile(name: string): Buffer | null {
  const [, kind] = /^biz-(udpgothic|udgothic)-[a-z0-9-]+-normal\.woff2$/.exec(name) ?? []
  const from = kind === 'udpgothic' ? text : kind === 'udgothic' ? figures : null
  if (!from) return null
  try {
    return readFileSync(join(from.folder, 'files', name))
  } catch {
    return null
  }
}
