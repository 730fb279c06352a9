/** A language that facts can be read from. Of a file, its ending tells it. */
export type LanguageId = 'ecmascript' | 'python';
