import type { Municipality } from './plan.ts'

/** Under what terms what is published may be used; the first is the usual one. */
const LICENCES = {
  'CC-BY-4.0': {
    name: 'クリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  'CC0-1.0': {
    name: 'クリエイティブ・コモンズ 著作権放棄（CC0 1.0）',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
  'PDL-1.0': {
    name: '公共データ利用規約（第1.0版）',
    url: 'https://www.digital.go.jp/resources/open_data/public_data_license_v1.0',
  },
} as const

export const LICENCE_IDS = ['CC-BY-4.0', 'CC0-1.0', 'PDL-1.0'] as const satisfies (keyof typeof LICENCES)[]
export type LicenceId = (typeof LICENCE_IDS)[number]

/** A licence with what people call it and where it is read. */
export type Licence = { id: LicenceId; name: string; url: string }

/** The licence that the municipality gives what it publishes; the usual one where it says none. */
export function licenceOf({ licence }: Pick<Municipality, 'licence'>): Licence {
  return licenceById(licence ?? LICENCE_IDS[0])
}

export function licenceById(id: LicenceId): Licence {
  return { id, ...LICENCES[id] }
}

/** The municipality under that licence; null is the usual one. */
export function underLicence(municipality: Municipality, licence: LicenceId | null): Municipality {
  const { licence: _, ...own } = municipality
  return licence === null ? own : { ...own, licence }
}
