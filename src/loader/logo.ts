import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sax from 'sax';
import { LineIndex } from '../body/line-index.ts';
import { filesBelow } from '../disk/files.ts';
import { nearest } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import type { LogoView, LogoPicture } from '../publication/view/logo.ts';
import type { Logo } from '../schema/logo.ts';
import { codeOf, reasonOf } from '../problem/system-fault.ts';

const FOLDER = 'public';

/** Bytes of the largest logo: readers load it before they see the name of the paper. */
const MOST = 100_000;

/** A file of it as it was read: a picture, or what is wrong with it. */
interface LogoFile {
  readonly picture: LogoPicture | undefined;
  /** Why there is nothing to read, for the place where the configuration names it. */
  readonly missing: string | undefined;
  /** In the file itself. */
  readonly problems: readonly Problem[];
}

/** The logo as pages show it; undefined where the paper has none, or none that can be shown. */
export function readLogo(logo: Logo | undefined, projectDir: string): LogoView | undefined {
  if (logo === undefined) return undefined;
  const light = readFile(logo.light, projectDir).picture;
  if (light === undefined) return undefined;
  const dark = logo.dark === undefined ? undefined : readFile(logo.dark, projectDir).picture;
  return { light, dark };
}

/** What is wrong with the files of a logo. */
export function logoFaults(
  logo: Logo,
  projectDir: string,
): (Pick<LogoFile, 'missing' | 'problems'> & { readonly field: keyof Logo })[] {
  return (['light', 'dark'] as const).flatMap((field) => {
    const name = logo[field];
    return name === undefined ? [] : [{ field, ...readFile(name, projectDir) }];
  });
}

function readFile(name: string, projectDir: string): LogoFile {
  const path = join(projectDir, FOLDER, name);
  const file = `${FOLDER}/${name}`;
  const nothing = (missing: string): LogoFile => ({ picture: undefined, missing, problems: [] });
  try {
    const there = lstatSync(path);
    if (!there.isFile()) return nothing(`${file} is no file; put the logo itself there`);
    if (there.size > MOST) {
      return nothing(
        `${file} has ${there.size} bytes, and every reader loads it; at most ${MOST} are allowed; save it without pictures in it`,
      );
    }
    const { shape, faults } = readSvg(readFileSync(path, 'utf8'));
    const problems = faults.map(({ line, column, message }): Problem => ({
      ...{ file, line, column, level: 'error', message, rule: 'field-value' },
    }));
    const picture = shape === undefined ? undefined : { url: `/${name}`, ...shape };
    return { picture, missing: undefined, problems };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return nothing(`${file} ${reasonOf(error)}`);
    const meant = nearest(name, drawings(projectDir));
    const hint = meant === undefined ? 'put the logo there' : `did you mean "${meant}"?`;
    return nothing(`there is no ${file}; ${hint}`);
  }
}

function drawings(projectDir: string): string[] {
  try {
    return filesBelow(join(projectDir, FOLDER)).filter((file) => file.endsWith('.svg'));
  } catch {
    return [];
  }
}

interface SvgFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const AGAIN = 'save it once more, as plain SVG';
/** Elements that a picture never shows, and that act where it is opened by itself. */
const ACTIVE = /^(?:script|foreignObject|iframe|embed|object|audio|video|handler|listener)$/iu;
/** In attributes and style sheets: what lies in another file, which no picture loads. */
const ELSEWHERE = /@import|url\(\s*["']?(?!\s*["']?(?:#|data:image\/))/iu;

/** XML has five names of characters, and none of HTML's; the types do not know of it. */
const OPTIONS = { position: true, strictEntities: true };

/** Reads an SVG for its shape, and for what it may not hold; each fault once. */
function readSvg(text: string): {
  readonly shape: Pick<LogoPicture, 'width' | 'height'> | undefined;
  readonly faults: readonly SvgFault[];
} {
  const lines = new LineIndex(text);
  const faults = new Map<string, SvgFault>();
  const parser = sax.parser(true, OPTIONS);
  let shape: Pick<LogoPicture, 'width' | 'height'> | undefined;
  const seen = { root: false, end: false };
  const tell = (message: string, offset = parser.startTagPosition - 1): void => {
    if (!seen.end && !faults.has(message)) {
      faults.set(message, { ...lines.place(Math.max(0, offset)), message });
    }
  };
  parser.onopentag = ({ name, attributes }) => {
    if (seen.end) return;
    const own = Object.entries(attributes).map(([key, value]) => [key, String(value)] as const);
    if (!seen.root) shape = rootShape(name, new Map(own), tell);
    seen.root = true;
    const bare = name.replace(/^.*:/u, '');
    if (ACTIVE.test(bare)) tell(`<${name}> does not belong in a logo; delete it, or ${AGAIN}`);
    for (const [key, value] of own) {
      const fault = attributeFault(key, value);
      if (fault !== undefined) tell(fault);
    }
  };
  parser.ontext = parser.oncdata = (piece) => {
    if (ELSEWHERE.test(piece)) {
      tell(`its style loads another file, which no browser does; ${AGAIN}`, parser.position - 1);
    }
  };
  parser.onprocessinginstruction = ({ name }) => {
    if (name === 'xml-stylesheet') {
      tell(`a style sheet of another file is not loaded; ${AGAIN}`, parser.position - 1);
    }
  };
  parser.onerror = () => {
    tell(`this is no whole SVG: it breaks off or goes wrong here; ${AGAIN}`, parser.position - 1);
    seen.end = true;
    parser.resume();
  };
  parser.write(text).close();
  if (!seen.root) tell(`this is no SVG; ${AGAIN}`, 0);
  return { shape: faults.size === 0 ? shape : undefined, faults: [...faults.values()] };
}

function attributeFault(key: string, value: string): string | undefined {
  if (/^on/iu.test(key)) return `"${key}" is a script, which no logo may hold; delete it`;
  if (/^\s*(?:javascript|vbscript):/iu.test(value)) {
    return `"${key}" is a script, which no logo may hold; delete it`;
  }
  const isAddress = /^(?:.*:)?(?:href|src)$/iu.test(key);
  const isNear = /^\s*(?:#|data:image\/(?:png|jpeg|webp|avif)[;,])/iu.test(value);
  if ((isAddress && !isNear) || ELSEWHERE.test(value)) {
    return `"${key}" names another file, which no browser loads in a picture; put the drawing itself there, or ${AGAIN}`;
  }
  return undefined;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** The shape of the drawing: 200 units high. */
function rootShape(
  name: string,
  attributes: ReadonlyMap<string, string>,
  tell: (message: string) => void,
): Pick<LogoPicture, 'width' | 'height'> | undefined {
  if (name.replace(/^.*:/u, '') !== 'svg') {
    tell(`this is no SVG: it begins with <${name.slice(0, 40)}>; ${AGAIN}`);
    return undefined;
  }
  const prefix = name.includes(':') ? `xmlns:${name.replace(/:.*$/u, '')}` : 'xmlns';
  if (attributes.get(prefix) !== NAMESPACE) {
    tell(`<svg> does not say that it is one, and no browser draws it; add xmlns="${NAMESPACE}"`);
  }
  const [x, y, width = 0, height = 0, ...more] = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const isBox = [x, y, width, height].every(Number.isFinite) && more.length === 0;
  if (isBox && width > 0 && height > 0) {
    const round = Math.round((width / height) * HEIGHT);
    return { width: Math.min(Math.max(round, 1), 100 * HEIGHT), height: HEIGHT };
  }
  const [w, h] = ['width', 'height'].map((side) => parseFloat(attributes.get(side) ?? ''));
  const size = [w, h].every((side) => side !== undefined && side > 0);
  const box = `viewBox="0 0 ${size ? `${w} ${h}` : 'WIDTH HEIGHT'}"`;
  const has = attributes.has('viewBox') ? 'a viewBox that is no box' : 'no viewBox';
  tell(`<svg> has ${has}, so that nobody knows its shape; write ${box}`);
  return undefined;
}

const HEIGHT = 200;
