import type { Registry } from '../../../registry/types.ts';
import type { Baseline } from '../../baseline/baseline.ts';
import { baselineOnDisk } from '../../baseline/baseline-file.ts';
import { BaselineError } from '../../baseline/parse-baseline.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The baseline of a registry; null where there is none.
 *
 * @throws UsageError for one that cannot be read.
 */
export function knownBaseline(registry: Registry): Baseline | null {
  try {
    return baselineOnDisk(registry);
  } catch (error) {
    if (error instanceof BaselineError) throw new UsageError(error.message, error.hint);
    throw error;
  }
}
