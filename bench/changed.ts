import { openDatabase } from '../src/db/open.ts'
import { loadFolder } from '../src/exchange/load.ts'
import { storeMunicipality } from '../src/publish/store.ts'

/** Publishes demo/arao with another title, and gives the moment (performance.now()) at which that was done. */
export async function changedArao(url: string): Promise<number> {
  const loaded = loadFolder('demo/arao')
  const opened = await openDatabase({ url })
  if (!loaded.ok || !opened.ok) throw new Error('demo/arao cannot be stored')
  const plans = loaded.value.plans.map((record) => ({
    ...record,
    plan: { ...record.plan, title: `${record.plan.title}（改）` },
  }))
  await storeMunicipality(opened.value.handle, { ...loaded.value, plans }, { tell: () => {} })
  const at = performance.now()
  await opened.value.close()
  return at
}
