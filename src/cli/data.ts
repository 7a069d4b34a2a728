import { machineReadableFindings } from '../check/machine-readable/rules.ts'
import type { SeenFolder } from '../check/machine-readable/seen.ts'
import { folderProblem, writeFolder } from '../exchange/write-folder.ts'
import { ENCODINGS } from '../paper/data/about.ts'
import { LICENCE_IDS } from '../plan/licence.ts'
import { type Result, refused } from '../plan/problem.ts'
import type { Frozen } from '../publish/edition.ts'
import { openData } from '../publish/open-data.ts'
import { folderShelf, type PublishedRound, type Shelf, storedShelf } from '../publish/shelf.ts'
import { chosenCode, missing, PLAN_OPTIONS } from './chosen-plan.ts'
import { type Command, chosen, given, needed, type Values, type Workplace } from './command.ts'
import { fromFolder } from './records-of.ts'
import { seenFolder } from './seen-folder.ts'

export const data: Command = {
  name: 'data',
  usage:
    'data (--from DIR | --data D) [--municipality CODE] [--plan P] [--round R] --out DIR [--encoding utf-8|shift_jis] [--licence CC-BY-4.0|CC0-1.0|PDL-1.0] [--json]',
  does: '公表したものをオープンデータとして書き出す',
  options: {
    ...PLAN_OPTIONS,
    out: { type: 'string' },
    encoding: { type: 'string' },
    licence: { type: 'string' },
  },
  run: async (values, _, place) => {
    const out = needed(values, 'out')
    const encoding = chosen(values, 'encoding', ENCODINGS)
    const licence = values.licence === undefined ? undefined : chosen(values, 'licence', LICENCE_IDS)
    const full = folderProblem(place.at(out), out)
    if (full !== null) return full
    const published = await chosenRounds(values, place)
    if (!published.ok) return published
    const made = await openData(published.value, { encoding, licence })
    if (!made.ok) return made
    const { files, tables, about } = made.value
    const remarks = [...made.value.remarks, ...brokenRules(await seenFolder(files))]
    for (const remark of remarks) place.tell(remark)
    const written = writeFolder(files, place.at(out), out)
    if (!written.ok) return written
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    const told = {
      out,
      municipality: about.publisher.code,
      plans: about.plans.map(({ plan, round }) => ({ plan, round })),
      encoding,
      files: files.size,
      rows,
      tables: tables.map((table) => ({ name: table.name, rows: table.rows, files: table.files })),
      remarks,
    }
    return {
      ok: true,
      value: values.json
        ? `${JSON.stringify(told, null, 2)}\n`
        : `${out} に${tables.length}個の表（${rows.toLocaleString('en-US')}行）を${files.size}個のファイルで書きました。\n`,
    }
  },
}

/**
 * What was written, read back and held against the thirty rules: what an office has typed itself (同上) may break one. A table
 * is told by its CSV; the workbook and the JSON say the same.
 */
function brokenRules(folder: SeenFolder): string[] {
  return machineReadableFindings(folder)
    .filter(({ file }) => !/\.(xlsx|json)$/.test(file) || file === 'metadata.json')
    .map(({ rule, file, where, what }) => `${file} ${where}: ${what}（機械可読性 ${rule}）`)
}

/** What was published: as the folder says it, or as the database froze it. */
async function shelfOf(values: Values, place: Workplace): Promise<Result<Shelf>> {
  const from = given(values, 'from')
  if (from !== undefined) {
    const records = fromFolder(place, from)
    return records.ok ? { ok: true, value: folderShelf(records.value) } : records
  }
  const database = await place.database(values, 'open')
  return database.ok ? { ok: true, value: await storedShelf(database.value.read) } : database
}

/**
 * The values of the round that `--round` names, or the last one published: of the plan that `--plan` names, or of every plan
 * that has one.
 */
async function chosenRounds(values: Values, place: Workplace): Promise<Result<Frozen[]>> {
  const shelf = await shelfOf(values, place)
  if (!shelf.ok) return shelf
  const code = chosenCode(shelf.value.codes, given(values, 'municipality'))
  if (!code.ok) return code
  const all = await shelf.value.roundsOf(code.value)
  if (all.length === 0)
    return refused({
      where: code.value,
      what: '公表した照会がありません',
      doThis: '公表した照会の published を plan.yaml に書いてください',
    })
  const rounds = chosenOf(all, given(values, 'plan'), given(values, 'round'))
  return rounds.ok ? { ok: true, value: rounds.value.map(({ frozen }) => frozen()) } : rounds
}

function chosenOf(
  all: readonly PublishedRound[],
  plan: string | undefined,
  round: string | undefined,
): Result<PublishedRound[]> {
  const plans = Map.groupBy(all, (one) => one.plan)
  const asked = plan === undefined ? [...plans.keys()] : [...plans.keys()].filter((id) => id === plan)
  if (asked.length === 0) return missing('--plan', '公表した計画', plan ?? '', [...plans.keys()])
  const found = asked.flatMap((id) => {
    const own = plans.get(id) ?? []
    return (round === undefined ? own.at(-1) : own.find((one) => one.round === round)) ?? []
  })
  if (found.length > 0) return { ok: true, value: found }
  const known = asked.flatMap((id) => (plans.get(id) ?? []).map((one) => one.round))
  return missing('--round', '公表した照会', round ?? '', [...new Set(known)])
}
