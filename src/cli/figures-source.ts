import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inPublic, inTenant, readTenant } from '../db/in-tenant.ts'
import { holdTenant, municipalities, storedRecord, storeRecord } from '../db/records.ts'
import type { Handle, Tx } from '../db/schema.ts'
import { saveFigures } from '../exchange/figures-import/save-figures.ts'
import { loadFolder } from '../exchange/load.ts'
import type { MunicipalityRecord } from '../plan/plan.ts'
import { type Result, refused } from '../plan/problem.ts'
import { chosenCode } from './chosen-plan.ts'
import { given, type Values, type Workplace } from './command.ts'
import { fromFolder } from './records-of.ts'

type Figures = MunicipalityRecord['figures']

/** A municipality's record, and how to put figures in the place of its own: all of them or none, if nobody changed it since. */
export type FiguresSource = {
  record: MunicipalityRecord
  take: (figures: Figures) => Promise<Result<null>>
}

/** The municipality of `--from`, or else of the database, that `--municipality` names; the only one where it is left out. */
export async function figuresSource(values: Values, place: Workplace): Promise<Result<FiguresSource>> {
  const from = given(values, 'from')
  if (from !== undefined) return ofFolder(place, from, values)
  const database = await place.database(values, 'open')
  return database.ok ? ofDatabase(database.value.handle, values) : database
}

function ofFolder(place: Workplace, from: string, values: Values): Result<FiguresSource> {
  const loaded = fromFolder(place, from)
  if (!loaded.ok) return loaded
  const records = new Map(loaded.value.map((record) => [record.municipality.code, record]))
  const code = chosenCode([...records.keys()], given(values, 'municipality'))
  if (!code.ok) return code
  const record = found(records.get(code.value), code.value)
  const dir = homeOf(place.at(from), code.value)
  return { ok: true, value: { record, take: async (figures) => emptied(saveFigures(dir, record, figures)) } }
}

/** The municipality's own folder, where `from` may be a folder of several. */
function homeOf(from: string, code: string): string {
  if (existsSync(join(from, 'municipality.yaml'))) return from
  const inside = readdirSync(from)
    .map((name) => join(from, name))
    .filter((dir) => existsSync(join(dir, 'municipality.yaml')))
  const home = inside.find((dir) => {
    const loaded = loadFolder(dir)
    return loaded.ok && loaded.value.municipality.code === code
  })
  return found(home, code)
}

async function ofDatabase(handle: Handle, values: Values): Promise<Result<FiguresSource>> {
  const listed = await inPublic(handle, municipalities)
  const code = chosenCode(
    listed.map((one) => one.code),
    given(values, 'municipality'),
  )
  if (!code.ok) return code
  const tenant = { municipality: code.value, actor: 'cli' }
  const record = found(await readTenant(handle, tenant, (tx) => storedRecord(tx, code.value)), code.value)
  return {
    ok: true,
    value: { record, take: (figures) => inTenant(handle, tenant, (tx) => store(tx, record, figures)) },
  }
}

/** In one transaction; history tells each figure that differs. What was published is frozen, and stays. */
async function store(tx: Tx, before: MunicipalityRecord, figures: Figures): Promise<Result<null>> {
  await holdTenant(tx)
  const { code } = before.municipality
  const now = await storedRecord(tx, code)
  if (JSON.stringify(now) !== JSON.stringify(before))
    return refused({
      where: code,
      what: 'その間に、この団体の内容が変わりました',
      doThis: '何も変えていません。もう一度取り込んでください',
    })
  await storeRecord(tx, { ...before, figures })
  return { ok: true, value: null }
}

function emptied(result: Result<unknown>): Result<null> {
  return result.ok ? { ok: true, value: null } : result
}

/** What was listed is there. */
function found<T>(value: T | null | undefined, code: string): T {
  if (value == null) throw new Error(`no record of ${code}`)
  return value
}
