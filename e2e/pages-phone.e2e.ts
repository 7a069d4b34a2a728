import { describe } from 'vitest'
import { everyPageIn } from './every-page.ts'
import { PHONE } from './test.ts'

describe('on a phone', () => everyPageIn({ viewport: PHONE, isMobile: true, hasTouch: true }))
