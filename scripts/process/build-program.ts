/** What `npm run build` runs: `loadBuild` has it from the modules themselves, or bundled. */
export { buildCommand } from './build-command.ts';
export { command, voice } from './command.ts';
