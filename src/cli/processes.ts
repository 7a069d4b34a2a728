import cluster, { type Worker } from 'node:cluster'
import { type Result, refused } from '../plan/problem.ts'

/** Whether this process is one of several that serve together. */
export const isOneOfSeveral = (): boolean => cluster.isWorker

/**
 * Serves with several processes on one port, each running this same command: pages are made by as many cores. One that dies
 * is replaced; SIGINT and SIGTERM end them all. Gives what a single server would say once the first of them listens, or
 * refuses when one ends before that.
 */
export function serveInProcesses(count: number, host: string): Promise<Result<string>> {
  let isEnding = false
  const end = () => {
    isEnding = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)
  return new Promise((resolve) => {
    let isServing = false
    cluster.on('listening', (_: Worker, { port }) => {
      if (isServing) return
      isServing = true
      resolve({ ok: true, value: `Ayumi http://${host.includes(':') ? `[${host}]` : host}:${port}/\n` })
    })
    cluster.on('exit', () => {
      if (isEnding) return
      // Why it could not start it has said itself, on standard error.
      if (isServing) cluster.fork()
      else {
        end()
        resolve(refused({ where: 'serve', what: '始められませんでした', doThis: '上の文を確かめてください' }))
      }
    })
    for (let number = 0; number < count; number += 1) cluster.fork()
  })
}
