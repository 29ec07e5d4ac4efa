import { z } from 'zod';
import { counters } from './counter.ts';
import { emailFault } from './email.ts';
import { logoPathFault } from './logo.ts';
import { zoneFault } from '../time/zone-name.ts';
import { languageFault } from '../words/words.ts';
import { forbiddenIn, strayIn } from '../typography/invisible.ts';
import { newsroomSchema } from './newsroom.ts';
import { prefixOf } from './page-paths.ts';
import { addressFault } from './site-address.ts';
import { isPlainAddress, plainAddress } from './web-address.ts';

/** Text that `fault` finds nothing wrong with; what it finds stands behind "is". */
function checked(fault: (text: string) => string | undefined): z.ZodType<string> {
  return z.string().check((ctx) => {
    const found = fault(ctx.value);
    if (found === undefined) return;
    ctx.issues.push({ code: 'custom', message: `is wrong: ${found}`, input: ctx.value });
  });
}

/** One line of words, as it is shown. */
function words(min: number, max: number): z.ZodType<string> {
  return checked((text) => {
    const shown = `"${text.slice(0, 60)}"`;
    if (min > 0 && text.trim() === '') return 'it is empty; write a word or more';
    if (text.trim().length < min) return `${shown} is too short; write at least ${min} characters`;
    if (text.length > max) return `it has ${text.length} characters; at most ${max} are allowed`;
    if (text !== text.trim()) return `${shown} begins or ends in a space; write "${text.trim()}"`;
    if (/[\t\n\r\u2028\u2029]/u.test(text)) return `${shown} is not one line; write it in one`;
    const [hidden] = [...forbiddenIn(text), ...strayIn(text)];
    return hidden === undefined ? undefined : `${shown} holds ${hidden.name}; delete it`;
  });
}

const language = checked((text) => languageFault(text)?.replace(/^language: /u, ''));

const count = (least: number, most: number) => z.int().min(least).max(most);

/** RFC 9116: where a weakness is told, as an address that a program can open. */
function contactFault(text: string): string | undefined {
  const email = text.replace(/^mailto:/iu, '');
  if (/^mailto:/iu.test(text)) return emailFault(email);
  if (isWebAddress(text, 'https:')) return undefined;
  const hint =
    emailFault(text) === undefined
      ? `"mailto:${text}"`
      : (addressHint(text.replace(/^http:/iu, 'https:')) ?? '"mailto:" or "https:" before it');
  return `"${text.slice(0, 80)}" is not the address of a contact; write ${hint}`;
}

/** RFC 4151. */
function namespaceFault(text: string): string | undefined {
  if (
    /^tag:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?:@[a-z0-9.-]+)?,\d{4}(?:-\d{2}){0,2}:.*$/u.test(text) &&
    isPlainAddress(text)
  ) {
    return undefined;
  }
  const host = /[a-z0-9-]+(?:\.[a-z0-9-]+)+/u.exec(text.toLowerCase())?.[0] ?? 'news.example';
  const year = /\b(?:19|20)\d{2}\b/u.exec(text)?.[0] ?? '2026';
  return `"${text.slice(0, 80)}" does not begin identities; write "tag:${host},${year}:", your domain and a year in which it was yours`;
}

/** What keeps a text from being the address of a WebSub hub. */
export function hubFault(text: string): string | undefined {
  if (isWebAddress(text, 'http:') || isWebAddress(text, 'https:')) return undefined;
  const hint = addressHint(text) ?? 'it whole, as in "https://hub.example/", or undefined';
  return `"${text.slice(0, 80)}" is not the address of a hub; write ${hint}`;
}

/** Whether headers and `security.txt` can hold an address as it is. */
function isWebAddress(text: string, scheme: 'http:' | 'https:'): boolean {
  return isPlainAddress(text) && text.startsWith(`${scheme}//`) && URL.canParse(text);
}

/** The same address as it may be written. */
function addressHint(text: string): string | undefined {
  if (!/^https?:\/\/[^\s\\]+$/iu.test(text) || !URL.canParse(text)) return undefined;
  const meant = plainAddress(new URL(text).href);
  return isPlainAddress(meant) ? `"${meant}"` : undefined;
}

/** Scheme and host as a policy names them: nothing in it has a meaning there. */
const ORIGIN = /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*(?::\d{1,5})?$/u;

function originFault(text: string): string | undefined {
  if (ORIGIN.test(text) && URL.canParse(text)) return undefined;
  const whole = /^\s*(?:[a-z][a-z\d+.-]*:)?\/*(.*)$/isu.exec(text)?.[1] ?? '';
  const meant = URL.canParse(`https://${whole}`) ? new URL(`https://${whole}`).origin : '';
  const hint = ORIGIN.test(meant) ? `"${meant}"` : 'one such as "https://paper.goatcounter.com"';
  return `"${text.slice(0, 80)}" is not the address of a service without a path; write ${hint}`;
}

const counterSchema = z
  .strictObject({
    service: z.enum(['goatcounter', 'plausible', 'umami']),
    origin: checked(originFault),
    site: z.string().optional(),
  })
  .check((ctx) => {
    const { service, site } = ctx.value;
    const wanted = counters[service].site;
    const tell = (message: string): void => {
      ctx.issues.push({ code: 'custom', path: ['site'], message, input: ctx.value });
    };
    if (wanted === undefined && site !== undefined) {
      tell(`is of no use: ${counters[service].name} knows the paper by its origin; leave it out`);
    } else if (wanted !== undefined && !wanted.form.test(site ?? '')) {
      const found = site === undefined ? 'is missing' : `is wrong: "${site.slice(0, 80)}"`;
      const { name } = counters[service];
      tell(`${found}; write what ${name} calls the paper, such as "${wanted.example}"`);
    }
  });

/** What `src/site.config.ts` may hold; each field is described there. */
export const configurationSchema = z
  .strictObject({
    name: words(1, 80),
    tagline: words(1, 200),
    url: checked(addressFault),
    language,
    languages: z
      .array(
        z.strictObject({ language, tagline: words(1, 200), standingDisclosure: words(0, 500) }),
      )
      .max(20)
      .readonly()
      .optional(),
    timeZone: checked(zoneFault),
    publisher: z.strictObject({
      name: words(1, 120),
      email: checked(emailFault),
      securityContact: checked(contactFault),
    }),
    feedNamespace: checked(namespaceFault),
    feedSize: count(1, 500),
    listSize: count(1, 1000),
    hub: checked(hubFault).optional(),
    counter: counterSchema.optional(),
    newsroom: newsroomSchema(checked(originFault)).optional(),
    logo: z
      .strictObject({ light: checked(logoPathFault), dark: checked(logoPathFault).optional() })
      .optional(),
    socialCards: count(0, 100_000),
    standingDisclosure: words(0, 500),
  })
  .check(({ value: { language: first, languages = [] }, issues }) => {
    const prefixes = [first, ...languages.map((each) => each.language)].map(prefixOf);
    languages.forEach((each, at) => {
      if (prefixes.indexOf(prefixOf(each.language)) === at + 1) return;
      const message = `is wrong: "${each.language}" stands twice; the first language is one of them by itself`;
      issues.push({
        code: 'custom',
        path: ['languages', at, 'language'],
        message,
        input: languages,
      });
    });
  });
