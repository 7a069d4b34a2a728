import { describe } from 'vitest'
import { everyPageIn } from './every-page.ts'
import { ZOOMED } from './test.ts'

describe('at a desk at 200 %', () => everyPageIn({ viewport: ZOOMED, deviceScaleFactor: 2 }))
