#!/usr/bin/env node
// The command `ayumi`: builds itself when a source is newer than the bundle, then runs it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, useNewEnoughNode } from './node.mjs'

useNewEnoughNode()
if (existsSync(join(root, 'src'))) {
  const { build } = await import('./build.mjs')
  await build()
}
await import(pathToFileURL(join(root, 'dist', 'ayumi.mjs')).href)
