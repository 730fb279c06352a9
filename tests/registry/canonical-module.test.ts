import { describe, expect, it } from 'vitest';
import { canonicalModule } from '../../src/registry/canonical-module.ts';
import { formatModuleRef } from '../../src/registry/module-ref.ts';
import { sourceOf } from './read.ts';

function choose(module: string[], file: string, language: 'ecmascript' | 'python') {
  const chosen = canonicalModule(sourceOf({ module }), file, language);
  return chosen && formatModuleRef(chosen);
}

describe('canonicalModule', () => {
  const mixed = ['backend/redis_manager.py', 'web/src/redis.ts'];

  it("picks by the file's language", () => {
    expect(choose(mixed, 'web/src/a.ts', 'ecmascript')).toBe('web/src/redis.ts');
    expect(choose(mixed, 'web/src/a.py', 'python')).toBe('backend/redis_manager.py');
  });

  it('has none in a language that owns none', () => {
    expect(choose(['src/redis.ts'], 'a.py', 'python')).toBeNull();
  });

  it('picks the one of the nearest folder', () => {
    const services = ['services/auth/redis.ts', 'services/chat/redis.ts', 'redis.ts'];
    expect(choose(services, 'services/chat/src/a.ts', 'ecmascript')).toBe('services/chat/redis.ts');
    expect(choose(services, 'services/auth/a.ts', 'ecmascript')).toBe('services/auth/redis.ts');
  });

  it('picks the first where none is nearer', () => {
    const services = ['services/auth/redis.ts', 'services/chat/redis.ts'];
    expect(choose(services, 'tools/a.ts', 'ecmascript')).toBe('services/auth/redis.ts');
  });

  it('does not take a folder for another whose name begins alike', () => {
    const services = ['services/auth/redis.ts', 'services/auth-admin/redis.ts'];
    expect(choose(services, 'services/auth-admin/a.ts', 'ecmascript')).toBe(
      'services/auth-admin/redis.ts',
    );
  });

  it('takes a package that could be of any language where the language has no own', () => {
    const packages = ['acme_redis', 'web/redis.ts'];
    expect(choose(packages, 'a.py', 'python')).toBe('acme_redis');
    expect(choose(packages, 'a.ts', 'ecmascript')).toBe('web/redis.ts');
  });
});
