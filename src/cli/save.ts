import { saveFolder } from '../exchange/save.ts'
import { missing } from './chosen-plan.ts'
import { type Command, Misuse } from './command.ts'
import { recordsOf, SOURCE_OPTIONS } from './records-of.ts'

export const save: Command = {
  name: 'save',
  usage: 'save CODE DIR [--data D | --from DIR] [--json]',
  does: '団体の内容をフォルダーに書き出す',
  options: SOURCE_OPTIONS,
  words: 2,
  run: async (values, [code, dir], place) => {
    if (!code || !dir) throw new Misuse('団体コードと書き出し先のフォルダーが必要です')
    const loaded = await recordsOf(values, place)
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
    const saved = saveFolder(record, place.at(dir))
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
