import cluster, { type Worker } from 'node:cluster'
import { setTimeout } from 'node:timers/promises'
import { type Result, refused } from '../plan/problem.ts'

/** Whether this process is one of several that serve together. */
export const isOneOfSeveral = (): boolean => cluster.isWorker

/** How long the place of one that died stays empty, in ms: longer each time that the next one does not come to listen. */
const FIRST_PAUSE = 200
const LONGEST_PAUSE = 30_000

/**
 * Serves with several processes on one port, each running this same command: pages are made by as many cores. One that dies
 * is replaced, however often that takes; SIGINT and SIGTERM end them all. Gives what a single server would say once the
 * first of them listens, or refuses when one ends before that.
 */
export function serveInProcesses(count: number, host: string): Promise<Result<string>> {
  const ending = new AbortController()
  const workers = () => Object.values(cluster.workers ?? {})
  const end = () => {
    ending.abort()
    for (const worker of workers()) worker?.process.kill('SIGTERM')
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)
  return new Promise((resolve) => {
    let isServing = false
    let pause = FIRST_PAUSE
    cluster.on('listening', (_: Worker, { port }) => {
      pause = FIRST_PAUSE
      isServing = true
      resolve({ ok: true, value: `Ayumi http://${host.includes(':') ? `[${host}]` : host}:${port}/\n` })
    })
    cluster.on('exit', () => {
      if (ending.signal.aborted) {
        // Ended while it was starting, as it was asked to.
        if (workers().every((worker) => worker?.isDead())) resolve({ ok: true, value: '' })
      } else if (isServing) {
        setTimeout(pause, undefined, { signal: ending.signal }).then(
          () => cluster.fork(),
          () => {},
        )
        pause = Math.min(pause * 2, LONGEST_PAUSE)
      } else {
        end()
        // Why it could not start it has said itself, on standard error.
        resolve(refused({ where: 'serve', what: '始められませんでした', doThis: '上の文を確かめてください' }))
      }
    })
    for (let number = 0; number < count; number += 1) cluster.fork()
  })
}
