import type { Finding } from '../../../core/finding.ts';
import type { MigrationPlan } from '../../../reporters/migration.ts';
import type { Obstacle } from '../../migrate/own-bytes.ts';
import type { PlannedMigration } from './migration.ts';

const OBSTACLE_TEXTS: Readonly<Record<Obstacle, string>> = {
  link: 'a symbolic link',
  'read-only': 'read-only',
  unreadable: 'cannot be read',
  'not-utf-8': 'not UTF-8',
  'would-break': 'would not parse with its fixes; please report this',
  unsettled: 'its fixes never come to an end; please report this',
};

/** Lays out what a migration is about to do. */
export function planOf({ steps, obstacles, left }: PlannedMigration): MigrationPlan {
  return {
    steps: steps.map(({ zone, changes }) => ({
      zone: zone && { name: zone.name, priority: zone.priority },
      files: changes.map(({ file, fixes }) => ({ file, fixes })),
    })),
    obstacles: [...obstacles].map(([file, obstacle]) => ({
      file,
      reason: OBSTACLE_TEXTS[obstacle],
    })),
    left: {
      findings: left.length,
      withSuggestion: left.filter(hasSuggestion).length,
      files: new Set(left.map(({ file }) => file)).size,
    },
  };
}

function hasSuggestion({ suggestions }: Finding): boolean {
  return suggestions.length > 0;
}
