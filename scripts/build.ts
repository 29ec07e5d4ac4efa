import { loadBuild } from './process/load-build.ts';

const { buildCommand, command, voice } = await loadBuild(process.env, process.cwd());
await command(buildCommand(process.env, process.cwd(), voice));
