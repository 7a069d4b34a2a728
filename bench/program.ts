import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** A program that serves; `started` is how many ms passed until its page was there. */
export type Serving = { address: string; started: number; memory: () => number; stop: () => Promise<void> }

/** Starts a program and waits until the page at `path` answers. */
export async function serving(words: string[], path: string, env: NodeJS.ProcessEnv = {}): Promise<Serving> {
  const from = performance.now()
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  const address = await readyAt(child)
  const answer = await fetch(new URL(path, address))
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  return {
    address,
    started: performance.now() - from,
    memory: () => memoryOf(child.pid ?? 0),
    stop: () =>
      new Promise((resolve) => {
        child.on('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

/** Runs a program to its end. */
export function done(words: string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const child = spawn(process.execPath, words, { stdio: 'ignore', env: { ...process.env, ...env } })
  return new Promise((resolve, reject) => {
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${words.join(' ')}: exit ${code}`)),
    )
  })
}

function readyAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    child.stdout?.on('data', (part: Buffer) => {
      heard += part.toString()
      const address = /http:\/\/\S+/.exec(heard)?.[0]
      if (address !== undefined) resolve(address)
    })
    child.on('exit', (code) => reject(new Error(`exit ${code} before it was ready: ${heard}`)))
  })
}

/** MB in memory (resident) of a process and those it started, as the system counts them; 0 where it does not tell. */
export function memoryOf(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    // Any of its threads may have started one.
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    )
    return children.reduce(
      (sum, child) => sum + memoryOf(Number(child)),
      Math.round(Number(kilobytes ?? 0) / 1024),
    )
  } catch {
    return 0
  }
}
