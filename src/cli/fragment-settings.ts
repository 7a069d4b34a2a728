import { statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { FragmentSettings, OfferedFile } from '../paper/html/fragment.tsx'
import { type Result, refused } from '../plan/problem.ts'
import { given, Misuse, type Values, type Workplace } from './command.ts'

/** What `--form fragment` takes besides: the level of its first headings, and the files that it lists. */
export const FRAGMENT_OPTIONS = { heading: { type: 'string' }, files: { type: 'string' } } as const

const FORMS: Record<string, string> = {
  '.pdf': 'PDF',
  '.docx': 'Word',
  '.xlsx': 'Excel',
  '.csv': 'CSV',
  '.json': 'JSON',
  '.html': 'HTML',
  '.zip': 'ZIP',
}

/** `--heading 3 --files out/report.pdf,out/report.xlsx`: read from the caller's folder, linked by their names alone. */
export function fragmentSettings(values: Values, title: string, place: Workplace): Result<FragmentSettings> {
  const level = Number(given(values, 'heading') ?? '2')
  if (!Number.isInteger(level) || level < 1 || level > 5) throw new Misuse('--heading は 1 から 5 の整数です')
  const files: OfferedFile[] = []
  for (const path of (given(values, 'files') ?? '').split(',').filter((one) => one !== '')) {
    const found = statSync(place.at(path), { throwIfNoEntry: false })
    if (found === undefined || !found.isFile())
      return refused({
        where: `--files ${path}`,
        what: 'このファイルはありません',
        doThis: '先に作ったファイルの名前を、コンマで区切って書いてください',
      })
    const name = basename(path)
    const form = FORMS[extname(name).toLowerCase()] ?? extname(name).slice(1).toUpperCase()
    files.push({ address: encodeURIComponent(name), title, form, bytes: found.size })
  }
  return { ok: true, value: { level, files } }
}
