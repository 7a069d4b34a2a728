// `import program from './x.ts?thread'` gives that program with its libraries as one text, for a worker thread to run: the
// same in the bundle, where no files lie about, and under vitest.
import { join } from 'node:path'

const OWN = '\0thread:'

/** A plugin of rolldown and vite. */
export const threadText = {
  name: 'thread-text',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('?thread') && importer ? OWN + join(importer, '..', source.slice(0, -7)) : null,
  load: async (id) =>
    id.startsWith(OWN) ? `export default ${JSON.stringify(await programOf(id.slice(OWN.length)))}` : null,
}

async function programOf(input) {
  const { rolldown } = await import('rolldown')
  const bundle = await rolldown({ input, platform: 'node', logLevel: 'warn' })
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false })
  return output[0].code
}
