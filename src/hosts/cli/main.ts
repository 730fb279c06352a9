#!/usr/bin/env node
// Placeholder until the command line exists.
process.stderr.write('ssot: no command is implemented yet\n');
process.exitCode = 2;
