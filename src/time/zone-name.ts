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
  ET: 'America/New_York',
  CT: 'America/Chicago',
  PT: 'America/Los_Angeles',
};

/** Places that have no zone of their name, and the zone that they are in. */
const PLACES: Readonly<Record<string, string>> = {
  eastern_time: 'America/New_York',
  central_time: 'America/Chicago',
  mountain_time: 'America/Denver',
  pacific_time: 'America/Los_Angeles',
  ...zoned('America/New_York', 'new_york_city washington boston philadelphia miami atlanta'),
  ...zoned('America/Los_Angeles', 'san_francisco seattle san_diego las_vegas'),
  ...zoned('America/Chicago', 'houston dallas austin minneapolis'),
  ...zoned('America/Toronto', 'montreal ottawa'),
  ...zoned('America/Sao_Paulo', 'rio_de_janeiro brasilia'),
  ...zoned('Asia/Kolkata', 'mumbai bombay delhi new_delhi bangalore bengaluru chennai india'),
  ...zoned('Asia/Shanghai', 'beijing peking shenzhen guangzhou china'),
  ...zoned('Asia/Tokyo', 'osaka kyoto'),
  ...zoned('Asia/Jerusalem', 'tel_aviv'),
  ...zoned('Asia/Dubai', 'abu_dhabi'),
  ...zoned('Africa/Lagos', 'abuja'),
  ...zoned('Europe/Berlin', 'frankfurt munich hamburg cologne germany'),
  ...zoned('Europe/London', 'edinburgh manchester england uk'),
  ...zoned('Europe/Zurich', 'geneva basel bern'),
  ...zoned('Europe/Rome', 'milan'),
  ...zoned('Europe/Madrid', 'barcelona'),
};

function zoned(zone: string, places: string): Record<string, string> {
  return Object.fromEntries(places.split(' ').map((place) => [place, zone]));
}

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
    PLACES[city.toLowerCase()] ??
    nearest(wanted, names) ??
    byCity.get(nearest(city, byCity.keys()) ?? '')
  );
}
