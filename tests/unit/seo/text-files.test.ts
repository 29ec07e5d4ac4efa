import { describe, expect, it } from 'vitest';
import { adsTxt, robotsTxt, securityTxt } from '../../../src/seo/text-files.ts';

const site = {
  siteUrl: 'https://news.example',
  contact: 'mailto:a@news.example',
  language: 'en-US',
};
const DAY = 86_400_000;

describe('securityTxt', () => {
  it('expires within a year of any build, and changes once a month', () => {
    for (let day = 0; day < 800; day++) {
      const now = Date.UTC(2024, 0, 1) + day * DAY;
      const text = securityTxt(site, now);
      const expires = Date.parse(/^Expires: (.*)$/mu.exec(text)?.[1] ?? '');
      expect(expires - now).toBeGreaterThan(300 * DAY);
      expect(expires - now).toBeLessThan(365 * DAY);
    }
    const june = [1, 15, 30].map((day) => securityTxt(site, Date.UTC(2024, 5, day, 12)));
    expect(new Set(june).size).toBe(1);
  });

  it('names contact and its own address', () => {
    const text = securityTxt(site, 0);
    expect(text).toContain('Contact: mailto:a@news.example\n');
    expect(text).toContain('Canonical: https://news.example/.well-known/security.txt\n');
  });
});

it('robots.txt names the sitemaps that there are', () => {
  const there = ['/sitemap-index.xml', '/news-sitemap.xml'];
  expect(robotsTxt('https://news.example', there).match(/^Sitemap: .*$/gmu)).toEqual([
    'Sitemap: https://news.example/sitemap-index.xml',
    'Sitemap: https://news.example/news-sitemap.xml',
  ]);
});

it('ads.txt authorizes nobody', () => {
  const lines = adsTxt('The Paper', 'en-US').split('\n');
  expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
});
