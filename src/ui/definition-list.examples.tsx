import { DefinitionList } from './definition-list.tsx'
import type { Example } from './example.ts'
import { NotInSource } from './unknown.tsx'

export const examples: Example[] = [
  {
    name: '項目の事実（荒尾市 №33）',
    show: () => (
      <DefinitionList
        entries={[
          { term: '体系', detail: '政策マネジメント' },
          { term: '担当課', detail: '会計課' },
          {
            term: '事業概要',
            detail:
              '市税など納付手段の拡充として、コンビニ納付をはじめ、クレジットカード納付などのキャッシュレスによる方法等、利便性の高い収納方法の調査と導入の検討を関係課と連携し行うことで、納付しやすい環境整備を図る。',
          },
          { term: '財政効果額', detail: <NotInSource /> },
        ]}
      />
    ),
  },
]
