import type { BarPlot } from '../paper.ts'
import { type BarFrame, drawBar, drawRule, drawValue, RULE_HEIGHT } from './bar-row.ts'
import type { Drawing, Room } from './drawing.ts'
import { AXIS_HEIGHT, axisBelow, lyingScale, unitEnd, unitHeight, unitLine } from './frame.ts'
import { nameRows, type Row, stacked, stretches } from './rows.ts'
import { valueText } from './scale.ts'
import { SIZE, widest } from './type.ts'

const ROW = 16

/** Bodies ranked, a bar each, the own one full and pointed at; a scale that does not begin at zero has points instead of bars. */
export function drawBars(plot: BarPlot, room: Room): Drawing[] {
  const { axis, bars, rule } = plot
  const values = bars.map(({ value }) => value)
  const { rows, width: nameWidth } = nameRows(
    bars.map(({ name }) => name),
    room.width * 0.38,
    ROW,
    true,
  )
  const ranks = ranksOf(values)
  const nameLeft = 12 + widest(ranks, SIZE.name) + 6
  const texts = (negative: boolean) =>
    values.flatMap((value) =>
      value !== null && Number(value) < 0 === negative ? [valueText(value, axis)] : [],
    )
  // Values stand beyond the bars' ends, those of negative ones on the left.
  const beside = (negative: boolean) => widest(texts(negative), SIZE.value, true) + (negative ? 6 : 8)
  const left = nameLeft + nameWidth + 8 + (texts(true).length > 0 ? beside(true) : 0)
  const right = room.width - Math.max(beside(false), values.includes(null) ? 12 : 0)
  const shown = [...values, ...(rule ? [rule.value] : [])]
  const scale = lyingScale(shown, axis, right - left, !axis.fromZero)
  const at = scale.onto(left, right)
  const above = unitHeight(unitLine(axis, scale, '横軸')) + (rule ? RULE_HEIGHT : 0)
  const frame = {
    plot,
    ranks,
    scale,
    at,
    names: { left: nameLeft, right: nameLeft + nameWidth + 8 },
    width: room.width,
  }
  return stretches(rows, room.height - above - AXIS_HEIGHT).map((stretch) =>
    drawStretch(stretch, frame, above),
  )
}

function drawStretch(rows: readonly Row[], frame: BarFrame, top: number): Drawing {
  const { plot, scale, at, width } = frame
  const { middles, bottom } = stacked(rows, top)
  const unit = unitLine(plot.axis, scale, '横軸')
  return {
    width,
    height: bottom + AXIS_HEIGHT,
    nodes: [
      ...unit,
      ...axisBelow(scale, at, top, bottom, width),
      ...rows.flatMap((row, i) => drawBar(row, middles[i] ?? top, frame)),
      ...drawRule(frame, top, bottom, unitEnd(unit)),
      // Over the rule, which may pass behind a value.
      ...rows.flatMap((row, i) => drawValue(row, middles[i] ?? top, frame)),
    ],
    holds: rows.map(({ index }) => plot.bars[index]?.name ?? ''),
  }
}

/** 1, 2, 2, 4: what is equal shares its rank; what is not known has none. */
export function ranksOf(values: readonly (string | null)[]): string[] {
  return values.map((value) =>
    value === null
      ? ''
      : String(values.findIndex((one) => one !== null && Number(one) === Number(value)) + 1),
  )
}
