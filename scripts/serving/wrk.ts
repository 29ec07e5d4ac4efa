import { spawn } from 'node:child_process';

/** What one target answered under load. */
export interface Load {
  readonly requestsPerSecond: number;
  /** Milliseconds in which 50, 99 and all of a hundred requests were answered. */
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  /** Answers that were errors, and connections that broke. */
  readonly errors: number;
}

export interface LoadOptions {
  readonly connections: number;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Asks one address again and again with wrk. @throws Error when wrk does not run. */
export async function runWrk(url: string, options: LoadOptions): Promise<Load> {
  const { connections, seconds, headers } = options;
  const asked = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const size = ['-t1', `-c${connections}`, `-d${seconds}s`];
  const child = spawn('wrk', [...size, '--latency', ...asked, url]);
  let output = '';
  child.stdout.on('data', (piece: Buffer) => {
    output += piece.toString();
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  if (code !== 0) throw new Error(`wrk ended with ${code}: ${output}`);
  return readReport(output);
}

/** Reads what wrk prints. @throws Error when it is not what wrk 4 prints. */
export function readReport(text: string): Load {
  const find = (pattern: RegExp): string => {
    const found = pattern.exec(text)?.[1];
    if (found === undefined) throw new Error(`this is no report of wrk: ${text}`);
    return found;
  };
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/u.exec(
    text,
  );
  const refused = /Non-2xx or 3xx responses: (\d+)/u.exec(text);
  const errors = [...(sockets?.slice(1) ?? []), refused?.[1] ?? '0'].map(Number);
  return {
    requestsPerSecond: Number(find(/Requests\/sec: +([\d.]+)/u)),
    p50: milliseconds(find(/50% +([\d.]+\w+)/u)),
    p99: milliseconds(find(/99% +([\d.]+\w+)/u)),
    most: milliseconds(find(/Latency +\S+ +\S+ +([\d.]+\w+)/u)),
    errors: errors.reduce((sum, count) => sum + count, 0),
  };
}

function milliseconds(text: string): number {
  const [, number, unit] = /^([\d.]+)(us|ms|s|m)$/u.exec(text) ?? [];
  const factor = { us: 0.001, ms: 1, s: 1000, m: 60_000 }[unit ?? ''];
  if (factor === undefined) throw new Error(`${text} is no time of wrk`);
  return Number(number) * factor;
}
