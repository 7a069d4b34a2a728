import { beforeAll, describe, expect, test } from 'vitest'
import { RULES } from '../check/machine-readable/rules.ts'
import type { SeenFolder } from '../check/machine-readable/seen.ts'
import { loadFolder } from '../exchange/load.ts'
import { openData } from '../publish/open-data.ts'
import { folderShelf } from '../publish/shelf.ts'
import { seenFolder } from './seen-folder.ts'

/** Every file of open data that a demo folder gives: of the last round published. */
async function written(folder: string, encoding: 'utf-8' | 'shift_jis') {
  const loaded = loadFolder(`demo/${folder}`)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const rounds = await folderShelf([loaded.value]).roundsOf(loaded.value.municipality.code)
  const last = rounds.at(-1)
  if (last === undefined) throw new Error('nothing was published')
  const made = await openData([last.frozen()], { encoding, licence: 'CC-BY-4.0' })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value
}

test('there are thirty rules, each named once', () => {
  expect(RULES.map(({ id }) => id)).toEqual([
    ...Array.from({ length: 15 }, (_, index) => `L1-${String(index + 1).padStart(2, '0')}`),
    ...Array.from({ length: 6 }, (_, index) => `L2-0${index + 1}`),
    ...Array.from({ length: 9 }, (_, index) => `L3-0${index + 1}`),
  ])
})

describe.each(['arao', 'mine', 'mihon'])('every file of %s', (folder) => {
  describe.each(['utf-8', 'shift_jis'] as const)('in %s', (encoding) => {
    let seen: SeenFolder
    beforeAll(async () => {
      const { files } = await written(folder, encoding)
      seen = await seenFolder(files)
    })

    test.each(RULES.map(({ id, asks, find }) => ({ id, asks, find })))('keeps $id $asks', ({ find }) => {
      expect(seen.files.filter(({ tables }) => tables.length > 0).length).toBeGreaterThan(100)
      expect(find(seen)).toEqual([])
    })
  })
})
