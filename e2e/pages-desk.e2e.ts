import { describe } from 'vitest'
import { everyPageIn } from './every-page.ts'
import { DESKTOP } from './test.ts'

describe('at a desk', () => everyPageIn({ viewport: DESKTOP }))
