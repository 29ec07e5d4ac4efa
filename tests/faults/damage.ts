import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * What may become of a file or folder that builds keep.
 *
 * @param elsewhere a folder outside with a `file` in it, which no build may touch.
 */
export type Damage = (path: string, elsewhere: string) => void;

/** As many as a prime, so that rounds through them and through levels of folders meet. */
export const damages: Readonly<Record<string, Damage>> = {
  'it is gone': replaced(() => undefined),
  'an empty folder is there': replaced((path) => {
    mkdirSync(path);
  }),
  'a folder that holds something is there': replaced((path) => {
    mkdirSync(join(path, 'a'), { recursive: true });
    writeFileSync(join(path, 'a/b'), '');
  }),
  'an empty file is there': replaced(writing('')),
  'nonsense is there': replaced(writing('\0{]nonsense')),
  'nothing in JSON is there': replaced(writing('null')),
  'a list in JSON is there': replaced(writing('[{}, 1]\n')),
  'other fields in JSON are there': replaced(writing('{"pid":{},"files":1,"written":[]}')),
  'a link to nothing is there': replaced((path) => {
    symlinkSync('nothing', path);
  }),
  'a link to itself is there': replaced((path) => {
    symlinkSync(basename(path), path);
  }),
  'a link to a file is there': replaced((path, elsewhere) => {
    symlinkSync(join(elsewhere, 'file'), path);
  }),
  'a link to a folder is there': replaced((path, elsewhere) => {
    symlinkSync(elsewhere, path);
  }),
  'it lies elsewhere, behind a link': (path, elsewhere) => {
    const target = join(mkdtempSync(join(elsewhere, 'moved-')), 'it');
    renameSync(path, target);
    symlinkSync(target, path);
  },
  'a pipe is there': replaced((path) => {
    execFileSync('mkfifo', [path]);
  }),
  'a socket is there': replaced(leaveSocket),
  'half of it is gone': halve,
  'all that is in it is gone': empty,
};

function replaced(replace: Damage): Damage {
  return (path, elsewhere) => {
    rmSync(path, { recursive: true, force: true });
    replace(path, elsewhere);
  };
}

function writing(text: string): Damage {
  return (path) => {
    writeFileSync(path, text);
  };
}

function halve(path: string): void {
  if (lstatSync(path).isFile()) {
    truncateSync(path, Math.floor(lstatSync(path).size / 2));
    return;
  }
  for (const [index, name] of readdirSync(path).sort().entries()) {
    if (index % 2 === 0) rmSync(join(path, name), { recursive: true });
  }
}

function empty(path: string): void {
  if (lstatSync(path).isFile()) truncateSync(path);
  else for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true });
}

/** Bound where its name is short, as sockets need it, and left when its server ends. */
export function leaveSocket(path: string): void {
  const folder = mkdtempSync(join(tmpdir(), 's-'));
  const server = createServer().listen(join(folder, 's'));
  renameSync(join(folder, 's'), path);
  server.close();
  rmSync(folder, { recursive: true });
}
