import { directionOf } from '../words/intl.ts';
import { fill } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';
/**
 * `robots.txt` (RFC 9309): everything may be read, and here is what there is.
 *
 * @param sitemaps root-relative.
 */
export function robotsTxt(siteUrl: string, sitemaps: readonly string[]): string {
  const named = sitemaps.map((url) => `Sitemap: ${siteUrl}${url}`);
  return ['User-agent: *', 'Allow: /', '', ...named, ''].join('\n');
}

/**
 * `security.txt` (RFC 9116). It expires between ten and eleven months after the build, on
 * the first of a month, so that its bytes change once a month and not at every build.
 *
 * @param now build instant, epoch milliseconds.
 */
export function securityTxt(site: SecuritySite, now: number): string {
  const today = new Date(now);
  const expires = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 11, 1));
  return [
    `Contact: ${site.contact}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${site.language.split('-')[0] ?? site.language}`,
    `Canonical: ${site.siteUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}

/** `ads.txt` (IAB Tech Lab): without a seller in it, nobody may sell advertising here. */
export function adsTxt(name: string, language: string): string {
  return `# ${fill(wordsOf(language).paid.noAds, { name })}\n`;
}

/**
 * `manifest.webmanifest` (W3C Web Application Manifest): what the paper is called where somebody
 * puts it beside programs. Its icons lie in `public/`; addresses are relative to its own.
 *
 * @param paper colour of light paper.
 */
export function webManifest({ name, tagline, language }: ManifestSite, paper: string): string {
  const icon = (size: string, file = `icon-${size}`) => ({
    ...{ src: `${file}.png`, sizes: `${size}x${size}`, type: 'image/png' },
  });
  const manifest = {
    ...{ name, description: tagline, lang: language, dir: directionOf(language) },
    ...{ start_url: './', display: 'minimal-ui', background_color: paper, theme_color: paper },
    icons: [icon('192'), icon('512'), { ...icon('512', 'icon-maskable-512'), purpose: 'maskable' }],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

interface ManifestSite {
  readonly name: string;
  readonly tagline: string;
  /** BCP 47 */
  readonly language: string;
}

export interface SecuritySite {
  /** Scheme and host without a closing slash. */
  readonly siteUrl: string;
  /** `mailto:` or `https:` address for reports. */
  readonly contact: string;
  readonly language: string;
}
