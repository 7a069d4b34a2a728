import { Worker } from 'node:worker_threads'

/** How much memory (MB) a thread may take, and how long (ms). */
type Bounds = { memory: number; longest: number }

/**
 * What a program answers, run in a thread of its own without the environment: a file made to fill the memory takes nobody with
 * it. `beyond` stands for what the bounds ended, `silent` for an end without an answer.
 */
export function inThread<Answer>(
  program: string,
  data: unknown,
  { memory, longest }: Bounds,
  instead: { beyond: Answer; silent: Answer },
): Promise<Answer> {
  return new Promise((resolve) => {
    const resourceLimits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 }
    const thread = new Worker(program, { eval: true, workerData: data, resourceLimits, env: {} })
    const clock = setTimeout(() => end(instead.beyond), longest)
    const end = (answer: Answer) => {
      clearTimeout(clock)
      resolve(answer)
      void thread.terminate()
    }
    thread.once('message', end)
    // Out of memory: a thread that ends in another way has said what it read.
    thread.once('error', () => end(instead.beyond))
    thread.once('exit', () => end(instead.silent))
  })
}
