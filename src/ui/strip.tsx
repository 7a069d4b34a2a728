import { RunDrawing } from './run.tsx'
import { flagsByTime, isTimeless, layerClass, MOMENT_SHOWN, type Schedule, stretches } from './schedule.ts'
import { UndatedFlags } from './undated-flags.tsx'

export type StripProps = Schedule & { caption: string }

/** The schedule of an item, large: a real table, a column a year; below it what happened at an unknown time. */
export function Strip({ caption, ...schedule }: StripProps) {
  const { periods, layers } = schedule
  const { dated, undated } = flagsByTime(schedule)
  return (
    <>
      {!isTimeless(schedule) && (
        <table class="strip-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th class="strip-layer-name" scope="col">
                <span class="visually-hidden">区分</span>
              </th>
              {periods.map((period) => (
                <th scope="col" class={period.current ? 'now' : undefined}>
                  {period.current && (
                    <>
                      <span class="visually-hidden">{`${MOMENT_SHOWN}：`}</span>
                      <span class="now-tick" aria-hidden="true">
                        ▼
                      </span>
                    </>
                  )}
                  {period.short === undefined ? (
                    period.label
                  ) : (
                    <>
                      <span aria-hidden="true">{period.short}</span>
                      <span class="visually-hidden">{period.label}</span>
                    </>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dated.length > 0 && (
              <tr class="flags">
                <th class="strip-layer-name" scope="row">
                  節目
                </th>
                {periods.map((_, cell) => (
                  <td>
                    {dated
                      .filter((flag) => flag.at === cell)
                      .map((flag) => (
                        <span class="flag">{flag.text}</span>
                      ))}
                  </td>
                ))}
              </tr>
            )}
            {layers.map((layer) => (
              <tr class={layerClass[layer.name]}>
                <th class="strip-layer-name" scope="row">
                  {layer.name}
                </th>
                {stretches(layer, periods.length).map(({ span, word }) => (
                  <td colspan={span === 1 ? undefined : span}>
                    {word !== null && <RunDrawing word={word} span={span} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <UndatedFlags flags={undated} />
    </>
  )
}
