// Installs the libraries of package-lock.json, once for each lock.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node.mjs'

const stamp = join(root, 'node_modules', '.ayumi-lock')

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/** Runs `npm ci` when the libraries are not those of the lock; ends the process with a sentence when that fails. */
export function installLibraries() {
  const hash = lockHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  console.log('ライブラリーを入れています（初回は1分ほど）…')
  // Under `npm start` this is npm's own script, which Node runs without a shell on every system.
  const npm = process.env.npm_execpath
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, ...words]] : ['npm', words]
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: command === 'npm' && process.platform === 'win32',
  })
  if (status !== 0) {
    console.error(
      'ライブラリーを入れられませんでした。ネットワークと npm の設定を確かめて、もう一度実行してください。',
    )
    process.exit(1)
  }
  writeFileSync(stamp, hash)
}
