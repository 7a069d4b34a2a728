import { RunDrawing } from './run.tsx'
import {
  type DatedFlag,
  flagsByTime,
  isTimeless,
  type Layer,
  layerClass,
  type Period,
  type Schedule,
  scheduleInWords,
} from './schedule.ts'
import { UndatedFlags } from './undated-flags.tsx'

/** The schedule in one cell of a list; read out as a sentence, drawn for the eye. */
export function SmallStrip(schedule: Schedule) {
  const { periods, layers } = schedule
  const { dated, undated } = flagsByTime(schedule)
  return (
    <div class={periods.length > 8 ? 'strip fine' : 'strip'}>
      <p class="visually-hidden">{scheduleInWords(schedule)}</p>
      <div aria-hidden="true">
        {!isTimeless(schedule) && <Scale periods={periods} where="in-row" />}
        {dated.length > 0 && <FlagRow flags={dated} periods={periods} />}
        {layers.map((layer) => (
          <LayerRow layer={layer} periods={periods} />
        ))}
        <UndatedFlags flags={undated} />
      </div>
    </div>
  )
}

/** The years over a column of small strips, for its table header; on a phone each strip bears its own. */
export function StripHead({ periods }: { periods: Period[] }) {
  return (
    <div class="strip" aria-hidden="true">
      <Scale periods={periods} where="in-head" />
    </div>
  )
}

function Scale({ periods, where }: { periods: Period[]; where: 'in-row' | 'in-head' }) {
  return (
    <div class={`strip-scale ${where} of-${periods.length}`}>
      {periods.map((period) => (
        <span class={period.current ? 'now' : undefined}>
          {period.current && <span class="now-tick">▼</span>}
          {period.short ?? period.label}
        </span>
      ))}
    </div>
  )
}

function Cells({ periods }: { periods: Period[] }) {
  return (
    <>
      {periods.map((period, cell) => (
        <span class={`strip-cell from-${cell + 1}${period.current ? ' now' : ''}`} />
      ))}
    </>
  )
}

function LayerRow({ layer, periods }: { layer: Layer; periods: Period[] }) {
  return (
    <div class={`strip-row of-${periods.length} ${layerClass[layer.name]}`}>
      <Cells periods={periods} />
      {layer.runs.map((run) => (
        <RunDrawing word={run.word} span={run.span} from={run.from} />
      ))}
    </div>
  )
}

function FlagRow({ flags, periods }: { flags: DatedFlag[]; periods: Period[] }) {
  return (
    <div class={`strip-row flags of-${periods.length}`}>
      <Cells periods={periods} />
      {flags.map((flag) => (
        <span class={flagClass(flag, periods.length)}>{flag.text}</span>
      ))}
    </div>
  )
}

/** A flag flies back over its own years; where those are too few for its words, on over the next. */
function flagClass({ at, text }: DatedFlag, cells: number): string {
  const roomBehind = (at + 1) * 3
  const fliesOn = text.length > roomBehind && at + 1 < cells
  return fliesOn ? `flag flies-on from-${at + 2}` : `flag span-${at + 1}`
}
