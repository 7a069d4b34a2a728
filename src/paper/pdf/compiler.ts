import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'

const FONTS = ['400Regular/BIZUDPGothic_400Regular.ttf', '700Bold/BIZUDPGothic_700Bold.ttf']

/** Results of older runs that the compiler may keep; more would only hold memory. */
const KEPT_RUNS = 1

let kept: { compiler: NodeCompiler; regular: Buffer } | undefined

/** Fonts come from the package beside us, never from the machine, so that every machine prints the same. */
function engine(): { compiler: NodeCompiler; regular: Buffer } {
  if (kept) return kept
  const { resolve } = createRequire(import.meta.url)
  const fontBlobs = FONTS.map((file) => readFileSync(resolve(`@expo-google-fonts/biz-udpgothic/${file}`)))
  const [regular] = fontBlobs
  if (!regular) throw new Error('BIZ UDPGothic is missing')
  kept = { compiler: NodeCompiler.create({ fontArgs: [{ fontBlobs }] }), regular }
  return kept
}

/** The regular face's bytes, for asking which characters it can print. */
export function fontFile(): Buffer {
  return engine().regular
}

/** Typesets `data` with a template into a tagged PDF/UA-1. Nothing of one run is seen by the next. */
export function typeset(template: string, data: unknown): Uint8Array {
  const { compiler } = engine()
  const run = compiler.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } })
  const failure = run.takeError()
  if (failure || !run.result) throw new Error(`PDF could not be typeset: ${explain(compiler, failure)}`)
  const bytes = compiler.pdf(run.result, { pdfStandard: 'ua-1' })
  compiler.evictCache(KEPT_RUNS)
  return bytes
}

function explain(compiler: NodeCompiler, failure: NodeError | null): string {
  return failure ? JSON.stringify(compiler.fetchDiagnostics(failure)) : 'no document'
}
