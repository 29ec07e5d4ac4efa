import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseArgs } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { EnvironmentError, readEnvironment } from '../src/environment.ts';
import { isCompressible, mediaType } from '../src/serve/media-type.ts';
import { SMALLEST } from '../src/serve/encoding.ts';

const USAGE = `usage: npm run precompress -- [--help]

Writes a .gz beside every text of the built site, for nginx with "gzip_static on", and
removes those whose text is gone. Run it after every build and before the copy to the server:
nginx serves a .gz whatever its age. Hosts that compress by themselves (Cloudflare, Netlify,
GitHub Pages) have no use for it.
`;

/** Files compressed at a time; zlib works on threads of its own. */
const AT_ONCE = 8;

process.exitCode = await precompress(process.argv.slice(2));

async function precompress(args: string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args, options: { help: { type: 'boolean', short: 'h' } } });
    if (values.help === true) {
      process.stdout.write(USAGE);
      return 0;
    }
    const { outDir } = readEnvironment(process.env, process.cwd());
    const all = new Set(readdirSync(outDir, { recursive: true, encoding: 'utf8' }));
    const files = [...all].filter((file) => isCompressible(mediaType(file)));
    for (const file of all) {
      if (file.endsWith('.gz') && !all.has(file.slice(0, -3))) rmSync(join(outDir, file));
    }
    let written = 0;
    const next = files.values();
    const work = async (): Promise<void> => {
      for (const file of next) if (await compress(join(outDir, file))) written += 1;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    process.stdout.write(`${written} of ${files.length} texts compressed.\n`);
    return 0;
  } catch (error) {
    const isUsage = error instanceof TypeError && 'code' in error;
    if (!(error instanceof EnvironmentError) && !isUsage) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** Both files get one time of change, as nginx makes the ETag of it. */
async function compress(file: string): Promise<boolean> {
  const stats = statSync(file);
  if (!stats.isFile() || stats.size < SMALLEST) return false;
  const target = `${file}.gz`;
  const seconds = stats.mtimeMs / 1000;
  const made = statSync(target, { throwIfNoEntry: false });
  if (made !== undefined && Math.abs(made.mtimeMs - stats.mtimeMs) < 1) return false;
  const packed = await promisify(gzip)(readFileSync(file), { level: constants.Z_BEST_COMPRESSION });
  writeFileSync(target, packed);
  utimesSync(target, seconds, seconds);
  return true;
}
