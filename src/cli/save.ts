import { loadFolders } from '../exchange/folders.ts'
import { saveFolder } from '../exchange/save.ts'
import { missing } from './chosen-plan.ts'
import { type Command, Misuse, needed } from './command.ts'

export const save: Command = {
  name: 'save',
  usage: 'save CODE DIR --from DIR [--json]',
  does: '団体の内容をフォルダーに書き出す',
  options: { from: { type: 'string' } },
  words: 2,
  run: async (values, [code, dir]) => {
    if (!code || !dir) throw new Misuse('団体コードと書き出し先のフォルダーが必要です')
    const loaded = loadFolders(needed(values, 'from'))
    if (!loaded.ok) return loaded
    const record = loaded.value.find(({ municipality }) => municipality.code === code)
    if (record === undefined) {
      return missing(
        'CODE',
        '団体',
        code,
        loaded.value.map(({ municipality }) => municipality.code),
      )
    }
    const saved = saveFolder(record, dir)
    if (!saved.ok) return saved
    const { files } = saved.value
    return {
      ok: true,
      value: values.json
        ? `${JSON.stringify({ dir, files })}\n`
        : `${dir} に${files}個のファイルを書きました。\n`,
    }
  },
}
