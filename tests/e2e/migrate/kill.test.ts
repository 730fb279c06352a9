import { describeKills } from './killed-migration.ts';

describeKills(2);
