import { buildCommand } from './process/build-command.ts';
import { command, voice } from './process/command.ts';

await command(buildCommand(process.env, process.cwd(), voice));
