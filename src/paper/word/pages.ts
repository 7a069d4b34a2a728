import { textWidth } from '../pdf/fonts.ts'
import { estimatePageNumbersWith, type PageNumberEstimator } from './docx.ts'

/** Widths are those of the PDF's typefaces; heights are a guess, without effect on lines set at least so far apart. */
const estimate = estimatePageNumbersWith({
  guess: true,
  measureWidth: (text, { name, size, bold }) =>
    textWidth(bold ? 'bold' : /Mincho|明朝/.test(name) ? 'mincho' : 'gothic', text) * size,
})

/**
 * The pages for the contents, told by laying the paper out as Word will; Word corrects them when asked to. The library would
 * also read the paper for headings numbered by a list, of which there are none, and take half as long again.
 */
export const pageNumbers: PageNumberEstimator = (body, context) => estimate(body, context)
