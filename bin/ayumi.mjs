#!/usr/bin/env node
// The command `ayumi`: builds itself when a source is newer than the bundle, then runs it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, useNewEnoughNode } from './node.mjs'

await useNewEnoughNode()
let program = join(root, 'dist', 'ayumi.mjs')
// An installation without sources brings its bundle.
if (existsSync(join(root, 'src'))) {
  const { bundle } = await import('./build.mjs')
  try {
    program = await bundle('ayumi', 'src/cli/ayumi.ts')
  } catch (error) {
    if (process.argv.includes('--debug')) console.error(error)
    console.error(
      'ayumi: 組み立てられませんでした。npm ci を実行し直すか、--debug を付けて詳しい内容を確かめてください。',
    )
    process.exit(1)
  }
}
await import(pathToFileURL(program).href)
