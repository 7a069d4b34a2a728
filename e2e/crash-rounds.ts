import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { bundle } from '../bin/build.mjs'
import type { Found, Line } from './crash.ts'

/** Where the killed program keeps its data, and what is killed: the program, or the database under it. */
export type Ground = { place: string; kill: (program: () => void) => Promise<void> }

export type Figures = {
  kills: number
  /** Writes and loads of all lives together, as the last look found them. */
  writes: number
  loads: number
  /** Kills before the database was open, while writing, and while a load was under way. */
  opening: number
  writing: number
  loading: number
  /** Acknowledged and not found again. */
  lost: number
  /** What was found half done, a sentence each. */
  half: string[]
  seconds: number
}

/** Kills at random moments, again and again on the same data, and asks every next life for what the last was told. */
export async function killAgainAndAgain({ place, kill }: Ground, kills: number): Promise<Figures> {
  const began = performance.now()
  const program = await bundle('crash', 'e2e/crash.ts')
  const known = { writes: 0, loads: 0 }
  const figures = { kills: 0, opening: 0, writing: 0, loading: 0, lost: 0, half: [] as string[] }
  const compare = (found: Found) => {
    figures.lost += Math.max(0, known.writes - found.writes) + Math.max(0, known.loads - found.loads)
    figures.half.push(...found.half)
    known.writes = found.writes
    known.loads = found.loads
  }
  const hear = (line: Line) => {
    if ('found' in line) compare(line.found)
    if ('wrote' in line) known.writes = line.wrote
    if ('loaded' in line) known.loads = line.loaded
  }
  while (figures.kills < kills) {
    figures[await oneLife(program, { place, kill }, hear)] += 1
    figures.kills += 1
  }
  await oneLife(program, null, hear, [place, 'check'])
  return { ...figures, ...known, seconds: Math.round((performance.now() - began) / 1000) }
}

type Moment = 'opening' | 'writing' | 'loading'

/** Starts the program and kills it some time after a line of a kind, or leaves it to end; gives what it was doing. */
async function oneLife(
  program: string,
  ground: Ground | null,
  hear: (line: Line) => void,
  words = [ground?.place ?? ''],
): Promise<Moment> {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  const told: string[] = []
  child.stderr.on('data', (bytes) => told.push(String(bytes)))
  const lines = createInterface({ input: child.stdout })
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')])
  let doing: Moment = 'opening'
  let killed: Promise<void> | null = null
  const killWithin = (most: number) => {
    setTimeout(() => {
      if (child.exitCode === null) killed ??= ground?.kill(() => child.kill('SIGKILL')) ?? null
    }, Math.random() * most)
  }
  // The moment is chance, and no assertion leans on it.
  const [moment, most] = MOMENTS[Math.floor(Math.random() * MOMENTS.length)] ?? ['opening', 0]
  if (ground !== null && moment === 'opening') killWithin(most)
  let load = 0
  lines.on('line', (text) => {
    const line = JSON.parse(text) as Line
    hear(line)
    if ('found' in line && ground !== null && moment === 'writing') killWithin(most)
    if ('made' in line) {
      load += 1
      if (ground !== null && moment === 'loading' && load === 2) killWithin(most)
    }
    if (killed === null) doing = 'made' in line ? 'loading' : 'writing'
  })
  const [[code]] = await ended
  if (killed === null && (ground !== null || code !== 0))
    throw new Error(`the program ended by itself: ${told.join('')}`)
  await killed
  return doing
}

/** After which line, and within how many ms: from the start, from being open, from a load's papers being made. */
const MOMENTS: readonly [Moment, number][] = [
  ['opening', 1500],
  ['writing', 400],
  ['loading', 80],
]
