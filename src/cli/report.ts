import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { writeXlsx } from '../paper/excel/excel.ts'
import { type FragmentSettings, writeHtmlFragment } from '../paper/html/fragment.tsx'
import { writeHtmlDocument } from '../paper/html/html.tsx'
import type { OfficeFonts } from '../paper/office-fonts.ts'
import type { Paper } from '../paper/paper.ts'
import { type Overflow, overflows } from '../paper/pdf/overflow.ts'
import { writePdf } from '../paper/pdf/pdf.ts'
import { writeDocx } from '../paper/word/word.ts'
import { type Result, refused } from '../plan/problem.ts'
import { givenFor } from '../report/given.ts'
import { makeReport } from '../report/report.ts'
import { chosenPlan, missing, PLAN_OPTIONS } from './chosen-plan.ts'
import { type Command, chosen, given, needed } from './command.ts'
import { compareReport, onlyCompares } from './compare.ts'
import { FRAGMENT_OPTIONS, fragmentSettings } from './fragment-settings.ts'

/** The forms a report can be written in; a new form is one writer and one line here. */
const WRITERS = {
  pdf: writePdf,
  html: writeHtmlDocument,
  docx: (paper: Paper, { fonts }: Wishes) => writeDocx(paper, fonts),
  xlsx: (paper: Paper, { fonts }: Wishes) => writeXlsx(paper, fonts),
  fragment: (paper: Paper, { fragment }: Wishes) => writeHtmlFragment(paper, fragment),
  json: (paper: Paper) => `${JSON.stringify(paper, null, 2)}\n`,
} satisfies Record<string, (paper: Paper, wishes: Wishes) => string | Uint8Array | Promise<Uint8Array>>

/** What some forms take besides the paper. */
type Wishes = { fragment: FragmentSettings; fonts: OfficeFonts }

export const report: Command = {
  name: 'report',
  usage:
    'report (--from DIR | --data D) --plan P --round R [--municipality CODE] [--paper ID] (--form pdf|html|json|docx|xlsx|fragment --out FILE [--heading N] [--files FILE,…] | --compare FILE) [--json]',
  does: '報告書を作る。--compare は、人が直したWordやExcelのファイルとデータの違いを示す',
  options: {
    ...PLAN_OPTIONS,
    ...FRAGMENT_OPTIONS,
    paper: { type: 'string' },
    form: { type: 'string' },
    out: { type: 'string' },
    compare: { type: 'string' },
  },
  run: async (values, _, place) => {
    const compares = values.compare !== undefined
    if (compares) onlyCompares(values)
    else needed(values, 'form')
    const form = chosen(values, 'form', ['pdf', 'html', 'json', 'docx', 'xlsx', 'fragment'])
    const out = compares ? '' : needed(values, 'out')
    const plan = await chosenPlan(values, place)
    if (!plan.ok) return plan
    const { municipality, record, round } = plan.value
    const { papers } = record.plan
    const id = given(values, 'paper') ?? papers[0]?.id ?? ''
    const paper = papers.find((one) => one.id === id)
    if (paper === undefined)
      return missing(
        '--paper',
        '報告書',
        id,
        papers.map(({ id }) => id),
      )
    const made = makeReport(givenFor(municipality, record, round, paper))
    if (!made.ok) return made
    if (compares) return compareReport(values, id, made.value, place)
    const fragment = fragmentSettings(values, made.value.title, place)
    if (!fragment.ok) return fragment
    const fonts = paper.office_fonts ?? 'biz-ud'
    const bytes = await WRITERS[form](made.value, { fragment: fragment.value, fonts })
    const written = put(place.at(out), out, bytes)
    if (!written.ok) return written
    if (form === 'pdf') for (const one of overflows(made.value)) place.tell(told(one))
    const size = Buffer.byteLength(bytes)
    return {
      ok: true,
      value: values.json
        ? `${JSON.stringify({ out, form, paper: id, bytes: size })}\n`
        : `${out} に書きました（${Math.ceil(size / 1024).toLocaleString('en-US')}KB）。\n`,
    }
  },
}

/** A cell whose text was torn to fit, for whoever sets the widths in plan.yaml. */
function told({ tableName, row, rowHead, columnHead, text, characters }: Overflow): string {
  const line = row === null ? '見出し行' : `${row}行目${rowHead === '' ? '' : `（${rowHead}）`}`
  const start = [...text].slice(0, 20).join('')
  return `「${tableName}」の表、${line}、「${columnHead}」の列：「${start}」の${characters}字が入りきりません`
}

/** Written beside and moved into place: a reader never sees half a file. */
function put(path: string, out: string, bytes: string | Uint8Array): Result<null> {
  const beside = `${path}.part-${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(beside, bytes)
    renameSync(beside, path)
    return { ok: true, value: null }
  } catch {
    if (existsSync(beside)) rmSync(beside)
    return refused({
      where: out,
      what: 'ここには書けません',
      doThis: '書き込める場所のファイル名を指定してください',
    })
  }
}
