import { saveFolder } from '../exchange/save.ts'
import { chosenMunicipality } from './chosen-plan.ts'
import { type Command, Misuse } from './command.ts'
import { SOURCE_OPTIONS } from './records-of.ts'

export const save: Command = {
  name: 'save',
  usage: 'save CODE DIR [--data D | --from DIR] [--json]',
  does: '団体の内容をフォルダーに書き出す',
  options: SOURCE_OPTIONS,
  words: 2,
  run: async (values, [code, dir], place) => {
    if (!code || !dir) throw new Misuse('団体コードと書き出し先のフォルダーが必要です')
    const record = await chosenMunicipality(values, place, 'CODE', code)
    if (!record.ok) return record
    const saved = saveFolder(record.value, place.at(dir))
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
