import { printFigure } from '../paper/print.ts'
import type { Series } from '../plan/figure-nouns.ts'
import { type Shown, unitOf } from './shown-figures.ts'

/** What is said of more and less: ratios and indexes are high or low, amounts many or few. */
export type WordsOfSize = {
  most: string
  least: string
  up: string
  down: string
  more: string
  fewer: string
}

const HIGH = {
  most: '最も高い',
  least: '最も低い',
  up: '上がった',
  down: '下がった',
  more: '高い',
  fewer: '低い',
}
const MANY = {
  most: '最も多い',
  least: '最も少ない',
  up: '増えた',
  down: '減った',
  more: '多い',
  fewer: '少ない',
}

/** The words for the size of a series' values, by its printed unit. */
export function wordsOfSize(shown: Shown, series: Series): WordsOfSize {
  const unit = unitOf(shown, series)
  return unit === null || unit === '％' || unit === '%' ? HIGH : MANY
}

/** A printed value with its unit: 97.4％. */
export function valueWords(shown: Shown, series: Series, digits: string): string {
  return `${printFigure(digits, `decimal${shown.negative}`)}${unitOf(shown, series) ?? ''}`
}
