/** Where a command speaks: JSON lines to whoever reads them, sentences to people. */
export interface Voice { line: (value: object) => void; say: (sentence: string) => void }
