import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { type Compared, compareWithPaper } from '../paper/compare/compare.ts'
import type { Paper } from '../paper/paper.ts'
import { type Result, refused } from '../plan/problem.ts'
import { Misuse, needed, type Values, type Workplace } from './command.ts'
import { comparedJson, comparedText } from './compare-told.ts'

/** What says in which form a report is written, where none is written. */
const WRITING = ['form', 'out', 'heading', 'files'] as const

/** `--compare` writes nothing: what would say how to write is a misunderstanding. */
export function onlyCompares(values: Values): void {
  const [off] = WRITING.filter((name) => values[name] !== undefined)
  if (off !== undefined)
    throw new Misuse(`--compare はファイルを比べるだけで何も書かないので、--${off} と一緒には使えません`)
}

/** The differences of the file that `--compare` names from the paper, for a terminal or as JSON. */
export async function compareReport(
  values: Values,
  id: string,
  paper: Paper,
  place: Workplace,
): Promise<Result<string>> {
  const file = needed(values, 'compare')
  const bytes = bytesOf(place.at(file), file)
  if (!bytes.ok) return bytes
  const compared = await compareWithPaper(paper, bytes.value)
  if ('instead' in compared) return problem(basename(file), ...instead(compared, paper))
  return { ok: true, value: values.json ? comparedJson(file, id, compared) : comparedText(compared) }
}

const LARGEST = 50 * 1024 * 1024

function bytesOf(path: string, file: string): Result<Uint8Array> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return problem(file, 'ファイルがありません', '場所を確かめてください')
  if (!stat.isFile())
    return problem(file, 'ファイルではありません', '.docx か .xlsx のファイルを指定してください')
  if (stat.size > LARGEST) {
    const size = `${Math.round(stat.size / 1024 / 1024)}MB`
    return problem(file, `大きすぎます（${size}）`, '図や写真を除いて50MB以下にしてください')
  }
  if (stat.size === 0) return problem(file, 'ファイルが空です', '元のファイルを確かめてください')
  try {
    return { ok: true, value: readFileSync(path) }
  } catch {
    return problem(file, '開けません', 'ファイルを読む権限を確かめてください')
  }
}

type Instead = Extract<Compared, { instead: unknown }>

const REFUSED: Record<Exclude<Instead['instead'], 'another-paper'>, [what: string, doThis: string]> = {
  encrypted: ['パスワードが付いています', 'パスワードを外して保存し直してください'],
  old: ['古い形式（.doc、.xls など）です', 'WordかExcelで開いて、.docx か .xlsx で保存し直してください'],
  'no-office-file': [
    'Wordの文書（.docx）でもExcelのブック（.xlsx）でもありません',
    '.docx か .xlsx のファイルを指定してください',
  ],
  'too-large': ['広げると大きすぎるファイルです', '要らない図や空の行を除いて保存し直してください'],
  broken: ['ファイルが壊れているか、読めない形で保存されています', 'WordかExcelで開いて保存し直してください'],
}

function instead(compared: Instead, { title }: Paper): [what: string, doThis: string] {
  if (compared.instead !== 'another-paper') return REFUSED[compared.instead]
  const named = compared.title === '' ? '' : `ファイルの表題は「${compared.title}」です。`
  return [
    `「${title}」と一致するところがほとんどないので、別の報告書のようです`,
    `${named}--plan、--round、--paper を確かめてください`,
  ]
}

function problem(where: string, what: string, doThis: string): Result<never> {
  return refused({ where, what, doThis })
}
