import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type Problem, type Result, refused } from '../plan/problem.ts'

const LOCK = 'ayumi.lock'
const HOLDER = 'ayumi.holder.json'

const holderShape = z.object({
  pid: z.int(),
  host: z.string(),
  since: z.string(),
  does: z.string(),
  socket: z.string().nullable(),
})

/** Who holds a data folder: `does` is its command, `socket` where it takes commands, if it does. */
export type Holder = z.infer<typeof holderShape>

/** `announce` tells who finds the folder held that commands are taken elsewhere than was said first. */
export type Lock = { announce: (socket: string) => void; release: () => void }

/** The refusal of a folder that another program really has now: where that takes commands, and which folder it is. */
export type Held = { ok: false; problems: Problem[]; held: { socket: string | null; folder: string } }

/**
 * Takes a data folder for this process alone, or refuses in a sentence that names the holder. The embedded database has no
 * guard of its own, and two processes in one folder destroy it. The lock is an exclusive transaction on a small SQLite
 * file: the system frees it when the process dies, however it dies, and containers that share a volume see it.
 */
export function lockFolder(
  dir: string,
  { does, socket }: Pick<Holder, 'does' | 'socket'>,
): Result<Lock> | Held {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    // SQLite would not say why it cannot write here.
    accessSync(dir, constants.W_OK)
    const file = locked(join(dir, LOCK))
    if (file === null) return heldNow(dir)
    const since = new Date().toISOString()
    const announce = (at: string | null) => {
      const holder: Holder = { pid: process.pid, host: hostname(), since, does, socket: at }
      writeFileSync(join(dir, HOLDER), `${JSON.stringify(holder)}\n`, { mode: 0o600 })
    }
    announce(socket)
    const release = () => {
      rmSync(join(dir, HOLDER), { force: true })
      file.close()
    }
    return { ok: true, value: { announce, release } }
  } catch (error) {
    const [what, doThis] = unusable(error as Failure)
    return refused({ where: dir, what, doThis })
  }
}

/**
 * Which folder it is, whatever it is called from here: a copy of it, or another one mounted in its place, has another lock
 * file. It is looked at, never opened: see `locked`.
 */
export function folderId(dir: string): string {
  const { dev, ino } = statSync(join(dir, LOCK), { bigint: true })
  return `${dev}-${ino}`
}

function heldNow(dir: string): Held {
  const holder = holderOf(dir)
  const problem = { where: dir, what: heldBy(holder), doThis: '終わるのを待つか、止めてください' }
  return { ...refused(problem), held: { socket: holder?.socket ?? null, folder: folderId(dir) } }
}

/** The lock file in an exclusive transaction; null where another program has it. */
function locked(path: string): DatabaseSync | null {
  const file = new DatabaseSync(path)
  try {
    // Never opened otherwise: closing any other descriptor of it in this process would free the lock.
    chmodSync(path, 0o600)
    // SQLite takes "exclusive" for "read" on a file that it may not write, and that locks nobody out.
    accessSync(path, constants.W_OK)
    file.exec('begin exclusive')
    return file
  } catch (error) {
    file.close()
    if (primary(error as Failure) === SQLITE_BUSY) return null
    throw error
  }
}

/** What Node's file system or SQLite says of a failure. */
type Failure = { code?: string; errcode?: number; message: string }

const SQLITE_BUSY = 5
const SQLITE_NOTADB = 26

/** SQLite's code without the finer distinction in its higher bits. */
const primary = ({ errcode }: Failure) => (errcode ?? 0) & 0xff

/** What is wrong with a folder that cannot be locked, and what to do. */
function unusable(error: Failure): [what: string, doThis: string] {
  const another = '--data で別の場所を指定してください'
  if (primary(error) === SQLITE_NOTADB) return [`${LOCK} が Ayumi のものではありません`, another]
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
      return ['フォルダーに書き込む権限がありません', 'フォルダーの所有者と権限を確かめてください']
    case 'EROFS':
    // What Node says of a new folder in a place that is read-only.
    case 'ENOENT':
      return ['書き込めない場所です', another]
    case 'ENOSPC':
    case 'EDQUOT':
      return ['ディスクに空きがありません', '空きを作ってください']
    case 'ENOTDIR':
    case 'EEXIST':
      return ['フォルダーではないものがあります', another]
    default:
      return [`データのフォルダーとして使えません（${error.message}）`, another]
  }
}

/** Who wrote its name beside the lock last; it may be gone, and only the lock itself tells. */
export function holderOf(dir: string): Holder | null {
  try {
    return holderShape.parse(JSON.parse(readFileSync(join(dir, HOLDER), 'utf8')))
  } catch {
    return null
  }
}

function heldBy(holder: Holder | null): string {
  if (holder === null) return 'このデータのフォルダーは、別のプログラムが使っています'
  const { does, pid, host, since } = holder
  return `このデータのフォルダーは、別のプログラム（ayumi ${does}、プロセス番号 ${pid}、${host}、${since} から）が使っています`
}
