import type { KeyScopePart } from '../../registry/types.ts';

/** A piece of a key, as far as it is known before the program runs. */
export type KeyPiece =
  | string
  /** The value that the scope names: never empty, and without the text that follows it in the scope. */
  | { readonly kind: 'value'; readonly name: string }
  /** Any text, such as what a declared key builder gives. */
  | { readonly kind: 'unknown' };

/**
 * Whether some run of the program may give a key that begins with the scope. What is not known counts
 * for the key, so that false is a proof.
 */
export function mayBeginWith(
  [part, ...parts]: readonly KeyScopePart[],
  pieces: readonly KeyPiece[],
): boolean {
  if (!part) return true;
  const [piece, ...rest] = pieces;
  if (part.kind === 'value') return mayBeginWithValue(part.name, parts, pieces, false);
  if (piece === undefined) return false;
  if (typeof piece !== 'string') return piece.kind !== 'value';
  if (piece.startsWith(part.text)) {
    const left = piece.slice(part.text.length);
    return mayBeginWith(parts, left === '' ? rest : [left, ...rest]);
  }
  if (!part.text.startsWith(piece)) return false;
  return mayBeginWith([{ kind: 'text', text: part.text.slice(piece.length) }, ...parts], rest);
}

/** @param begun the value has a character already. */
function mayBeginWithValue(
  name: string,
  parts: readonly KeyScopePart[],
  [piece, ...rest]: readonly KeyPiece[],
  begun: boolean,
): boolean {
  const [next] = parts;
  if (piece === undefined) return begun && parts.length === 0;
  if (typeof piece !== 'string') {
    if (piece.kind !== 'value') return true;
    return mayBeginWithValue(name, parts, rest, true);
  }
  if (piece === '') return mayBeginWithValue(name, parts, rest, begun);
  if (next?.kind !== 'text') return mayBeginWith(parts, [begun ? piece : piece.slice(1), ...rest]);
  for (let at = piece.indexOf(next.text); at >= 0; at = piece.indexOf(next.text, at + 1)) {
    if ((at > 0 || begun) && mayBeginWith(parts, [piece.slice(at), ...rest])) return true;
  }
  return mayBeginWithValue(name, parts, rest, true);
}

/** Whether code reads the value that a scope names: `userId`, `ctx.userId` and `user.id` of `userId`. */
export function readsValue(code: string, name: string): boolean {
  if (!/^[\p{ID_Continue}$.?!]+$/u.test(code)) return false;
  const words = code.split(/[.?!]+/u).map(plain);
  const wanted = plain(name);
  return words.at(-1) === wanted || words.slice(-2).join('') === wanted;
}

/** `user_id`, `userId` and `_userID` are one name in several styles. */
function plain(name: string): string {
  return name.replaceAll(/[_$]/gu, '').toLowerCase();
}

/** Whether two names are one in several styles; `UserContext` is a type, and not called as `userContext`. */
export function sameName(a: string, b: string): boolean {
  const isType = (name: string): boolean => /^_*\p{Lu}/u.test(name);
  return plain(a) === plain(b) && isType(a) === isType(b);
}
