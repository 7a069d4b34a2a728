// A PostgreSQL of its own for the tests: the machine's programs, or Debian's package where this is root on Debian.
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installDebian } from './debian.mjs'

/** Debian keeps the server's programs out of the path, a folder for each version. */
function places() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':').filter((folder) => folder !== ''),
  ]
}

/** The folder that holds initdb and postgres, or null. */
export function findPostgres() {
  return (
    places().find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
  )
}

/** Finds PostgreSQL, installing Debian's where it may; null when there is none to be had. */
export function ensurePostgres() {
  const found = findPostgres()
  if (found !== null) return found
  installDebian('postgresql', '試験用のデータベース')
  return findPostgres()
}

/**
 * Starts a server of its own in a new folder; null when there is no PostgreSQL. `url` is its address (a user and database
 * `postgres`, no password, this machine only). `stop` does away with it and what it holds; `kill` ends all its processes with
 * SIGKILL, and `start` starts it again on what is left. Without `fsync` it is quicker and survives no power cut.
 */
export async function startPostgres({ fsync = false } = {}) {
  const programs = findPostgres()
  if (programs === null) return null
  const dir = mkdtempSync(join(tmpdir(), 'ayumi-postgres-'))
  const who = anotherUser()
  if (who !== null) chownSync(dir, who.uid, who.gid)
  const data = join(dir, 'data')
  const run = (program, ...words) => {
    const { status, stderr, stdout } = spawnSync(join(programs, program), words, {
      cwd: dir,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      ...(who ?? {}),
    })
    if (status !== 0) throw new Error(`${program}: ${stderr}${stdout}`)
  }
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync')
  const port = await freePort()
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 -c fsync=${fsync ? 'on' : 'off'}`
  const start = () => run('pg_ctl', '-D', data, '-l', join(dir, 'log'), '-o', options, '-w', 'start')
  start()
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start,
    kill: async () => {
      const first = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
      // The first is stopped before it is asked for the others, so that it makes no more of them.
      process.kill(first, 'SIGSTOP')
      const all = [first, ...childrenOf(first)]
      for (const pid of aliveOf(all)) process.kill(pid, 'SIGKILL')
      while (aliveOf(all).length > 0) await new Promise((resolve) => setTimeout(resolve, 5))
      // Where nobody takes notice of the dead, PostgreSQL would take itself for running.
      rmSync(join(data, 'postmaster.pid'), { force: true })
    },
    stop: () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** What `ps` says: the parent and the state of every process. */
function processes() {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,state='], { encoding: 'utf8' })
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, state]) => ({ pid: Number(pid), parent: Number(parent), state }))
}

function childrenOf(first) {
  return processes().flatMap(({ pid, parent }) => (parent === first ? [pid] : []))
}

function aliveOf(wanted) {
  return processes().flatMap(({ pid, state }) => (wanted.includes(pid) && state !== 'Z' ? [pid] : []))
}

/** PostgreSQL does not run as root: then the user its package made, or else nobody. */
function anotherUser() {
  if (process.getuid?.() !== 0) return null
  const id = (flag, name) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout)
  const name = ['postgres', 'nobody'].find((one) => spawnSync('id', ['-u', one]).status === 0)
  return { uid: id('-u', name), gid: id('-g', name) }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
