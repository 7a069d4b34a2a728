import type { Example } from './example.ts'
import { type FilterField, Filters } from './filters.tsx'

const fields = (heading: string): FilterField[] => [
  {
    name: 'heading',
    label: '体系',
    value: heading,
    options: [
      { value: '', label: 'すべて' },
      { value: '1', label: '地域マネジメント' },
      { value: '2', label: '組織マネジメント' },
    ],
  },
  {
    name: 'department',
    label: '担当課',
    value: '',
    options: [
      { value: '', label: 'すべて' },
      { value: 'kurashi', label: 'くらしいきいき課' },
      { value: 'seisaku', label: '総合政策課' },
    ],
  },
  {
    name: 'mark',
    label: '取組状況',
    value: '',
    options: [
      { value: '', label: 'すべて' },
      { value: '○', label: '○ 実施済' },
      { value: '△', label: '△ 一部実施' },
    ],
  },
]

export const examples: Example[] = [
  {
    name: '条件なし',
    show: () => (
      <Filters
        action="/432041/keiei/items/"
        fields={fields('')}
        query={{ name: 'q', label: '言葉で探す', value: '' }}
        result="34項目"
      />
    ),
  },
  {
    name: '条件あり',
    show: () => (
      <Filters
        name="絞り込み（条件あり）"
        action="/432041/keiei/items/"
        fields={fields('1')}
        query={{ name: 'q', label: '言葉で探す', value: '' }}
        result="34項目のうち9項目"
      />
    ),
  },
]
