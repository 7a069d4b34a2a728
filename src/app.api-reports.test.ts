import { expect, test } from 'vitest'
import { readDataset, readPaper } from './api/reports.ts'
import { loadFolder } from './exchange/load.ts'
import { openFolderLibrary } from './publish/folder-library.ts'

// A folder's files are made when somebody asks for them: typesetting every paper of a plan takes many seconds.
test('what a report says and its data are told without making its files', async () => {
  const loaded = loadFolder('demo/arao')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const made: string[] = []
  const library = await openFolderLibrary([loaded.value], (line) => made.push(line))
  if (!library.ok) throw new Error(JSON.stringify(library.problems))
  const report = ['432041', 'keiei', 'r2'] as const
  const paging = { limit: 1, offset: 0 }
  const source = { edition: 'r2', round: { id: 'r2' } }
  expect(await readPaper(library.value, ...report)).toMatchObject({ ok: true, value: { source } })
  expect(await readDataset(library.value, ...report, 'tallies', paging)).toMatchObject({
    ok: true,
    value: { source, data: [{}] },
  })
  expect(made).toEqual([])
})
