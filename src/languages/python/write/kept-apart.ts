import type { TextEdit } from '../../../core/text-edit.ts';
import type { WrittenFile } from './written-file.ts';

/**
 * An edit whose text stays apart from words that touch its span: `return(await x)` has lost its
 * parentheses, `from .import x` its dot.
 */
export function keptApart({ start, end, text }: TextEdit, file: WrittenFile): TextEdit {
  const before = isWord(file.text[start - 1]) && isWord(text[0]) ? ' ' : '';
  const after = isWord(text.at(-1)) && isWord(file.text[end]) ? ' ' : '';
  return { start, end, text: before + text + after };
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /\p{ID_Continue}/u.test(character);
}
