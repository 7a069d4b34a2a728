import { spawn } from 'node:child_process'

/** The real command for tests, as an office's script calls it (CONTRACT). A start takes about 0.3 s: one for each rule. */

export type Ran = { code: number | null; out: string; err: string }

export function ayumi(...words: string[]): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['bin/ayumi.mjs', ...words])
    const heard: { out: Buffer[]; err: Buffer[] } = { out: [], err: [] }
    child.stdout.on('data', (bytes) => heard.out.push(bytes))
    child.stderr.on('data', (bytes) => heard.err.push(bytes))
    child.on('error', failed)
    child.on('close', (code) =>
      done({ code, out: Buffer.concat(heard.out).toString(), err: Buffer.concat(heard.err).toString() }),
    )
  })
}

/** What the command answers with `--json`, where it does what it was asked and says nothing beside. */
export async function json(...words: string[]) {
  const { code, out, err } = await ayumi(...words, '--json')
  if (code !== 0 || err !== '') throw new Error(`ayumi ${words.join(' ')}: exit ${code} ${err}${out}`)
  return JSON.parse(out)
}
