import { nearest } from '../problem/nearest.ts';

/** Zones of one offset all year, which those who write these letters do not live in. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  EST: 'America/New_York',
  EDT: 'America/New_York',
  CST: 'America/Chicago',
  CDT: 'America/Chicago',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  HST: 'Pacific/Honolulu',
  BST: 'Europe/London',
  CEST: 'Europe/Berlin',
  MEZ: 'Europe/Berlin',
  JST: 'Asia/Tokyo',
  IST: 'Asia/Kolkata',
};

/**
 * What is wrong with a text as the name of a time zone (IANA), as a sentence without its subject;
 * undefined when nothing is.
 */
export function zoneFault(text: string): string | undefined {
  const shown = `"${text.slice(0, 80)}"`;
  const short = Object.hasOwn(ABBREVIATIONS, text.toUpperCase());
  const known = canonicalZone(text);
  if (known !== undefined && !short && !/^[+-]\d|^etc\/gmt/iu.test(text)) {
    const same = zoneNames().find((zone) => zone.toLowerCase() === text.toLowerCase());
    return same === undefined || same === text ? undefined : `${shown} is written "${same}"`;
  }
  const meant = short ? ABBREVIATIONS[text.toUpperCase()] : zoneMeant(text);
  const hint =
    meant === undefined ? '; write one such as "Europe/Berlin"' : `; did you mean "${meant}"?`;
  return `${shown} is not the name of a time zone${hint}`;
}

function canonicalZone(text: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function zoneNames(): string[] {
  return [...Intl.supportedValuesOf('timeZone'), 'UTC'];
}

/** By the whole name, or by its city alone: `New York`, `berlin`, `Europe/Berln`. */
function zoneMeant(text: string): string | undefined {
  const wanted = text.trim().replaceAll(/[\s-]+/gu, '_');
  const names = zoneNames();
  const byCity = new Map(names.map((zone) => [zone.split('/').at(-1) ?? zone, zone]));
  const city = wanted.split('/').at(-1) ?? wanted;
  const exact = [...byCity.keys()].find((name) => name.toLowerCase() === city.toLowerCase());
  return (
    byCity.get(exact ?? '') ??
    nearest(wanted, names) ??
    byCity.get(nearest(city, byCity.keys()) ?? '')
  );
}
