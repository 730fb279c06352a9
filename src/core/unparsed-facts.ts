import type { FileFacts, ParseErrorFact } from './facts.ts';
import type { LanguageId } from './language-id.ts';

/** The facts of a file that could not be parsed: none, and why. */
export function unparsedFacts(
  file: string,
  language: LanguageId,
  parseError: ParseErrorFact,
): FileFacts {
  return {
    file,
    language,
    imports: [],
    exports: [],
    declarations: [],
    calls: [],
    heritages: [],
    flows: [],
    scopes: [],
    globals: [],
    directives: [],
    prologueEnd: 0,
    comments: [],
    verbatim: [],
    parseError,
  };
}
