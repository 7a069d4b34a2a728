import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { inject } from 'vitest'
import { loadFolder } from '../exchange/load.ts'
import { saveFolder } from '../exchange/save.ts'
import type { MunicipalityRecord, Round } from '../plan/plan.ts'
import { answer } from './main.ts'
import { directWorkplace } from './workplace.ts'

export const KEIEI = { municipality: '432041', plan: 'keiei' }
export const CANARY = 'カナリア'
const LONG = '札'.repeat(1500)

/** 荒尾市 with a round that has only begun, a word kept to the office, and a tag that makes lists long. */
export function planted(city: MunicipalityRecord): MunicipalityRecord {
  const plans = city.plans.map((record) => {
    const { plan, answers, items, ratings } = record
    const [last] = plan.rounds.slice(-1) as [Round]
    const begun = { ...last, id: 'r3', name: CANARY, fiscal_year: 2021, period: '2021', as_of: '2022-03-31' }
    const sections = ['cover', 'tally', 'accounts']
    return {
      ...record,
      plan: {
        ...plan,
        rounds: [...plan.rounds, { ...begun, follows: last.id, published: null }],
        papers: plan.papers.slice(0, 1).map((paper) => ({
          ...paper,
          sections: paper.sections.filter(({ section }) => sections.includes(section)),
        })),
      },
      items: items.map((item) => ({ ...item, tags: [LONG] })),
      answers: {
        r2: (answers.r2 ?? []).map((answer) => ({ ...answer, note: CANARY })),
        r3: (answers.r2 ?? []).map((answer) => ({ ...answer, result: CANARY })),
      },
      ratings: [
        ...ratings,
        ...ratings
          .filter(({ round }) => round === 'r2')
          .map((rating) => ({ ...rating, round: 'r3', reason: CANARY })),
      ],
    }
  })
  return { ...city, plans }
}

const loaded = loadFolder('demo/arao')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
export const arao = loaded.value

/** A new folder with `planted` 荒尾市. */
export function plantedFolder(): string {
  const folder = join(mkdtempSync(join(inject('scratch'), 'mcp-')), 'arao')
  const saved = saveFolder(planted(arao), folder)
  const again = saved.ok ? loadFolder(folder) : saved
  if (!again.ok) throw new Error(JSON.stringify(again.problems))
  return folder
}

/** What a command comes to, in this process. */
export async function here(...words: string[]) {
  const place = directWorkplace(...words)
  try {
    return await answer(words, place)
  } finally {
    await place.close()
  }
}

export type Told = { text: string; json: string; data: Answer; isError: boolean }
// biome-ignore lint/suspicious/noExplicitAny: answers are held to their schemas by the client.
export type Answer = any

/** A program that talks to `ayumi mcp` by the library from npm; close `client` after it. */
export async function connected(...words: string[]) {
  const client = new Client({ name: 'test', version: '1' })
  const started = { command: process.execPath, args: ['bin/ayumi.mjs', 'mcp', ...words] }
  await client.connect(new StdioClientTransport({ ...started, stderr: 'ignore' }))
  const call = async (name: string, args: Record<string, unknown> = {}): Promise<Told> => {
    const { content, structuredContent, isError = false } = await client.callTool({ name, arguments: args })
    const [text = '', json = ''] = content.map((part) => (part.type === 'text' ? part.text : ''))
    return { text, json, data: structuredContent, isError }
  }
  return { client, call }
}
