import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import type { Paper } from '../paper.ts'
import { type Face, fontFile } from './fonts.ts'

/** A compiler knows the fonts it began with; mincho is read only where a paper asks for it. */
const FACES: Record<Paper['body'], readonly Face[]> = {
  gothic: ['gothic', 'bold'],
  mincho: ['gothic', 'bold', 'mincho'],
}

/** Results of older runs that the compiler may keep; more would only hold memory. */
const KEPT_RUNS = 1

const compilers = new Map<Paper['body'], NodeCompiler>()

function compilerFor(body: Paper['body']): NodeCompiler {
  const compiler =
    compilers.get(body) ?? NodeCompiler.create({ fontArgs: [{ fontBlobs: FACES[body].map(fontFile) }] })
  compilers.set(body, compiler)
  return compiler
}

/** Typesets `data` with a template into a tagged PDF/UA-1. Nothing of one run is seen by the next. */
export function typeset(template: string, data: { body: Paper['body'] }): Uint8Array {
  const compiler = compilerFor(data.body)
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
