import { RunDrawing } from './run.tsx'
import { layerClass, type Schedule, stretches } from './schedule.ts'

export type StripProps = Schedule & { caption: string }

/** The schedule of an item, large: a real table, a column a year. */
export function Strip({ periods, layers, flags, caption }: StripProps) {
  return (
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
                  <span class="visually-hidden">いまの年度：</span>
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
        {flags.length > 0 && (
          <tr class="flags">
            <th class="strip-layer-name" scope="row">
              節目
            </th>
            {periods.map((_, cell) => (
              <td>
                {flags
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
  )
}
