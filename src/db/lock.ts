import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type Result, refused } from '../plan/problem.ts'

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

export type Lock = { release: () => void }

/**
 * Takes a data folder for this process alone, or refuses in a sentence that names the holder. The embedded database has no
 * guard of its own, and two processes in one folder destroy it. The lock is an exclusive transaction on a small SQLite
 * file: the system frees it when the process dies, however it dies, and containers that share a volume see it.
 */
export function lockFolder(dir: string, { does, socket }: Pick<Holder, 'does' | 'socket'>): Result<Lock> {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const file = new DatabaseSync(join(dir, LOCK))
  try {
    file.exec('begin exclusive')
  } catch (error) {
    file.close()
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error
    return refused({ where: dir, what: heldBy(holderOf(dir)), doThis: '終わるのを待つか、止めてください' })
  }
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString(), does, socket }
  writeFileSync(join(dir, HOLDER), `${JSON.stringify(holder)}\n`, { mode: 0o600 })
  return {
    ok: true,
    value: {
      release: () => {
        rmSync(join(dir, HOLDER), { force: true })
        file.close()
      },
    },
  }
}

const SQLITE_BUSY = 5

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
