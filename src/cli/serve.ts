import { loadFolders } from '../exchange/folders.ts'
import { type Result, refused } from '../plan/problem.ts'
import { openLibrary } from '../publish/library.ts'
import { type Listening, listen } from '../server.ts'
import { type Command, given, Misuse, needed, type Values } from './command.ts'

export const serve: Command = {
  name: 'serve',
  usage: 'serve --from DIR [--port N] [--host H]',
  does: 'フォルダーの内容を画面に出す（読むだけ）',
  options: { from: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } },
  run: async (values) => {
    const at = { host: given(values, 'host') ?? '127.0.0.1', port: portOf(values) }
    const loaded = loadFolders(needed(values, 'from'))
    if (!loaded.ok) return loaded
    const library = openLibrary(loaded.value, (line) => process.stderr.write(`作りました: ${line}\n`))
    if (!library.ok) return library
    const listening = await attempt(() => listen(library.value, at), at.port)
    if (!listening.ok) return listening
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => listening.value.close().then(() => process.exit(0)))
    return { ok: true, value: `Ayumi ${listening.value.address}\n` }
  },
}

function portOf(values: Values): number {
  const port = Number(given(values, 'port') ?? '8080')
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Misuse('--port は 0 から 65535 の整数です')
  return port
}

async function attempt(start: () => Promise<Listening>, port: number): Promise<Result<Listening>> {
  try {
    return { ok: true, value: await start() }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const where = `--port ${port}`
    const doThis = '--port で別の番号を指定してください'
    if (code === 'EADDRINUSE') return refused({ where, what: 'ほかのプログラムが使っています', doThis })
    if (code === 'EACCES') return refused({ where, what: 'この番号を使う権限がありません', doThis })
    return refused({
      where: '--host',
      what: 'このアドレスでは待ち受けられません',
      doThis: '--host を確かめてください',
    })
  }
}
