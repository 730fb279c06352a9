import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/languages/python/index.ts';
import { writeRemedy } from '../../../../src/languages/python/write/index.ts';
import { code, redirect, type AskedRemedy } from '../../asked-remedies.ts';
import { contextFor } from './world.ts';
import { target } from './writing.ts';

/** What is taken out of a text and what comes in its place, edit by edit. */
function editsOf(text: string, remedy: AskedRemedy): readonly (readonly [string, string])[] {
  const facts = extract('app/services/feature.py', text);
  const written = writeRemedy(remedy(facts, text), contextFor(text, facts, {}));
  return (written?.edits ?? []).map((edit) => [text.slice(edit.start, edit.end), edit.text]);
}

describe('an import that is redirected and stands in its place', () => {
  it('changes in its words alone behind another one', () => {
    const text = code`
      from app.config import REDIS_URL
      from app.websocket.factory import start

      start(REDIS_URL)
    `;
    const remedy = redirect('app.websocket.factory', [['start', target('start')]]);
    expect(editsOf(text, remedy)).toEqual([['app.websocket.factory', 'app.infra.redis_manager']]);
  });

  it('changes in its words alone before another one', () => {
    const text = code`
      from redis import Redis
      from shared import wait

      Redis(wait)
    `;
    const remedy = redirect('redis', [['Redis', target('Redis')]]);
    expect(editsOf(text, remedy)).toEqual([['redis', 'app.infra.redis_manager']]);
  });

  it('changes in its words alone where it becomes the only one of the project', () => {
    const text = code`
      import os

      from .clock import Redis

      Redis(os)
    `;
    const remedy = redirect('.clock', [
      ['Redis', target('Redis', { kind: 'file', file: 'shared.py' })],
    ]);
    expect(editsOf(text, remedy)).toEqual([['.clock', 'shared']]);
  });
});
