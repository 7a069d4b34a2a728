#!/usr/bin/env node
// The command `ayumi`: builds itself when a source is newer than the bundle, then runs it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, useNewEnoughNode } from './node.mjs'

useNewEnoughNode()
let program = join(root, 'dist', 'ayumi.mjs')
// An installation without sources brings its bundle.
if (existsSync(join(root, 'src'))) {
  const { bundle } = await import('./build.mjs')
  program = await bundle('ayumi', 'src/cli/ayumi.ts')
}
await import(pathToFileURL(program).href)
