import type { LanguageFrontEnd } from '../../core/language.ts';
import type { LanguageId } from '../../core/language-id.ts';
import { ecmascript } from '../../languages/ecmascript/index.ts';
import { python } from '../../languages/python/index.ts';

/** The languages that hosts hand to a project. */
export const languages: readonly LanguageFrontEnd[] = [ecmascript, python];

/** @throws RangeError for a language that no front end speaks: facts cannot come from it. */
export function frontEnd(id: LanguageId): LanguageFrontEnd {
  const found = languages.find((language) => language.id === id);
  if (!found) throw new RangeError(`No front end speaks ${id}.`);
  return found;
}
