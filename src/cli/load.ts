import type { Handle } from '../db/schema.ts'
import { TABLES, type TableName } from '../db/tables.ts'
import type { MunicipalityRecord } from '../plan/plan.ts'
import { type Problem, type Result, refused } from '../plan/problem.ts'
import { hasContent, type Preview, previewOf, storeMunicipality } from '../publish/store.ts'
import { type Command, Misuse, type Values, type Workplace } from './command.ts'
import { fromFolder } from './records-of.ts'

export const load: Command = {
  name: 'load',
  usage: 'load DIR [--data D] [--replace | --missing] [--json]',
  does: 'フォルダーの内容をデータベースに入れ、公表済みの照会の版を作る',
  options: { data: { type: 'string' }, replace: { type: 'boolean' }, missing: { type: 'boolean' } },
  words: 1,
  run: async (values, [dir], place) => {
    if (!dir) throw new Misuse('読み込むフォルダーが必要です')
    if (values.replace && values.missing)
      throw new Misuse('--replace と --missing は、どちらか一方だけにします')
    const loaded = fromFolder(place, dir, { doubts: true })
    if (!loaded.ok) return loaded
    const database = await place.database(values, 'make')
    if (!database.ok) return database
    const chosen = await toLoad(database.value.handle, loaded.value, values, place)
    if (!chosen.ok) return chosen
    return storeAll(database.value.handle, chosen.value, values, place)
  },
}

/** What is to be stored: `--replace` shows what will change first, `--missing` leaves what is there as it is. */
async function toLoad(
  handle: Handle,
  records: readonly MunicipalityRecord[],
  values: Values,
  { tell }: Workplace,
): Promise<Result<MunicipalityRecord[]>> {
  const chosen: MunicipalityRecord[] = []
  const problems: Problem[] = []
  for (const record of records) {
    const { code, name } = record.municipality
    const isThere = await hasContent(handle, code)
    if (isThere && values.missing) continue
    if (isThere && !values.replace) {
      const what = `${name}の内容がすでにあります`
      const doThis = '入れ替えるときは --replace を付けてください（違いを示してから入れ替えます）'
      problems.push({ where: code, what, doThis })
    } else {
      if (isThere) for (const line of told(name, await previewOf(handle, record))) tell(line)
      chosen.push(record)
    }
  }
  return problems.length > 0 ? refused(...problems) : { ok: true, value: chosen }
}

/** Each municipality all or nothing; one that is refused leaves those before it stored. */
async function storeAll(
  handle: Handle,
  records: readonly MunicipalityRecord[],
  values: Values,
  { tell }: Workplace,
): Promise<Result<string>> {
  const done: { code: string; name: string; rows: number; editions: string[] }[] = []
  for (const record of records) {
    const { code, name } = record.municipality
    tell(`${name}を読み込んでいます（${done.length + 1}／${records.length}）`)
    const stored = await storeMunicipality(handle, record, {
      tell: (line) => tell(`作りました: ${line}`),
      onlyNew: !values.replace,
    }).catch((error: Error) => notTaken(`${code} ${name}`, error))
    if (!stored.ok) return stored
    const { difference, editions } = stored.value
    const rows = Object.values(difference).reduce(
      (sum, { added, changed, removed }) => sum + added.length + changed.length + removed.length,
      0,
    )
    done.push({ code, name, rows, editions: editions.map(({ plan, id }) => `${plan}/${id}`) })
  }
  if (values.json) return { ok: true, value: `${JSON.stringify({ municipalities: done }, null, 2)}\n` }
  const lines = done.map(
    ({ code, name, rows, editions }) =>
      `${code} ${name}: ${rows}行を書き、${editions.length}つの版を公表しました。`,
  )
  return {
    ok: true,
    value: lines.length === 0 ? '読み込むものはありませんでした。\n' : `${lines.join('\n')}\n`,
  }
}

/** The refusal of a value that the database does not take and no rule foresaw; throws what is anything else. */
function notTaken(where: string, error: Error & { code?: string }): Result<never> {
  if (!VALUES.includes(error.code?.slice(0, 2) ?? '')) throw error
  return refused({
    where,
    what: `データベースが受け付けない値があります（${error.message}）`,
    doThis: 'その値を直して、もう一度読み込んでください',
  })
}

/** The classes of PostgreSQL's errors that speak of a value: of its form or size, of a rule, of a limit. */
const VALUES = ['22', '23', '54']

/** 「美祢市 項目: 追加1、変更2、削除0」, a line for each kind of row that differs. */
function told(name: string, { isRenamed, difference, rounds }: Preview): string[] {
  const rows = Object.entries(difference).flatMap(([table, { added, changed, removed }]) =>
    added.length + changed.length + removed.length === 0
      ? []
      : [
          `${name} ${TABLES[table as TableName].noun}: 追加${added.length}、変更${changed.length}、削除${removed.length}`,
        ],
  )
  const lines = [
    ...(isRenamed ? [`${name} 団体の名称や書き方: 変更`] : []),
    ...rows,
    ...rounds.map((round) => `${name} 新しい版を公表します: ${round}`),
  ]
  return lines.length === 0 ? [`${name}: 違いはありません`] : lines
}
