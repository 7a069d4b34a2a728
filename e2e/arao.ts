/** 荒尾市 of demo/arao, as its addresses name it. */
export const arao = { municipality: '432041', plan: 'keiei' }

/** The invented town of demo/mihon. */
export const mihon = { municipality: '990019', plan: 'kaikaku2' }
