import { closeSync, fsyncSync, openSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/**
 * The folder of the embedded database, with the flush that PGlite 0.5's own lacks: what PostgreSQL asks to be on disk is on
 * disk before it goes on, so that a commit outlives a power cut (upstream #1106). `flushes` counts them.
 */
export class DurableFs extends NodeFS {
  flushes = 0

  override async init(db: PGlite, options: Parameters<NodeFS['init']>[1]) {
    const given = await super.init(db, options)
    const addFlush = (module: EmscriptenModule) => {
      module.NODEFS.stream_ops.fsync = (stream) => {
        this.flushes += 1
        flush(stream, module)
        return 0
      }
    }
    const { preRun } = given.emscriptenOpts
    const before = Array.isArray(preRun) ? preRun : preRun === undefined ? [] : [preRun]
    return {
      emscriptenOpts: {
        ...given.emscriptenOpts,
        preRun: [...before, addFlush],
      } as typeof given.emscriptenOpts,
    }
  }
}

/** What of Emscripten's file system is touched; it has no types of its own. */
type Stream = { nfd?: number; node: unknown }
type EmscriptenModule = {
  NODEFS: { stream_ops: { fsync?: (stream: Stream) => number }; realPath: (node: unknown) => string }
}

function flush(stream: Stream, { NODEFS }: EmscriptenModule): void {
  if (stream.nfd === undefined) flushFolder(NODEFS.realPath(stream.node))
  else fsyncSync(stream.nfd)
}

/** Puts on disk which files a folder has. */
export function flushFolder(path: string): void {
  // Windows flushes no folders.
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
