import type { Period, Schedule } from './schedule.ts'

export const periods: Period[] = [
  { label: 'R1', current: false },
  { label: 'R2', current: true },
  { label: 'R3', current: false },
  { label: 'R4', current: false },
  { label: 'R5', current: false },
]

const plan = (...runs: [from: number, span: number, word: string][]): Schedule => ({
  periods,
  layers: [{ name: '計画', runs: runs.map(([from, span, word]) => ({ from, span, word })) }],
  flags: [],
})

/** 荒尾市 № 1, 33, 9, 34 as printed. */
export const arao = {
  fromTheStart: plan([0, 5, '実施']),
  stepByStep: plan([0, 1, '検討'], [1, 4, '順次実施']),
  fromTheSecond: plan([0, 1, '検討'], [1, 4, '実施']),
  late: plan([0, 3, '検討'], [3, 2, '実施']),
}

/** An invented item that has everything: changed once, done early, merged. */
export const eventful: Schedule = {
  periods,
  layers: [
    {
      name: '計画',
      runs: [
        { from: 0, span: 2, word: '検討' },
        { from: 2, span: 3, word: '順次実施' },
      ],
    },
    { name: '変更', runs: [{ from: 1, span: 3, word: '実施' }] },
    {
      name: '実績',
      runs: [
        { from: 0, span: 1, word: '検討' },
        { from: 1, span: 2, word: '実施' },
      ],
    },
  ],
  flags: [
    { at: 1, text: '前倒し' },
    { at: 2, text: '達成' },
  ],
}

export const merged: Schedule = {
  periods,
  layers: [{ name: '計画', runs: [{ from: 0, span: 1, word: '実施' }] }],
  flags: [{ at: 0, text: '№45に統合' }],
}

/** 美祢市 knows that an action was achieved, and not when. */
export const undated: Schedule = {
  periods,
  layers: [{ name: '計画', runs: [{ from: 0, span: 1, word: '実施' }] }],
  flags: [{ at: null, text: '達成' }],
}
