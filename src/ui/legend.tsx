import { Mark, type MarkProps } from './mark.tsx'

export type LegendProps = {
  marks: Pick<MarkProps, 'symbol' | 'label' | 'shape'>[]
  /** What the list is a legend of, for readers who hear it. */
  name?: string
}

/** The marks with what they mean. */
export function Legend({ marks, name = '凡例' }: LegendProps) {
  return (
    <ul class="legend" aria-label={name}>
      {marks.map((mark) => (
        <li>
          <Mark {...mark} labelled />
        </li>
      ))}
    </ul>
  )
}
