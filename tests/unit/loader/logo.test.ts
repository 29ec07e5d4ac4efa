import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { configurationProblems } from '../../../src/loader/configuration.ts';
import { readLogo } from '../../../src/loader/logo.ts';
import { site } from '../../fixtures/edition/site.config.ts';

const XMLNS = 'xmlns="http://www.w3.org/2000/svg"';
const GOOD = `<svg ${XMLNS} viewBox="0 0 300 60"><path d="M0 0h1z"/></svg>`;

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'logo-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** `file:line:column message` of each problem of a project with a logo. */
function told(
  files: Readonly<Record<string, string>>,
  logo: Readonly<Record<string, unknown>> = { light: 'logo.svg' },
): string[] {
  const written = JSON.stringify(logo).replaceAll(/"(\w+)":/gu, '$1: ');
  const source = `export const site = {\n  logo: ${written},\n};\n`;
  const folder = folderOf({ 'src/site.config.ts': source, ...files });
  return configurationProblems({ ...site, logo }, folder).map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  );
}

const logoOf = (text: string): string[] => told({ 'public/logo.svg': text });

describe('a logo', () => {
  it.each([
    GOOD,
    `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${GOOD}`,
    `<!-- made by hand -->\n<svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0,0,10,10"/>`,
    `<svg ${XMLNS} viewBox="0 0 9 9"><style>.a{fill:url(#b)}</style><use href="#a"/><image href="data:image/png;base64,AA=="/></svg>`,
    `<svg ${XMLNS} viewBox="-5 -5 10.5 1e1" onest="x"/>`.replace(' onest="x"', ''),
    `<svg ${XMLNS} viewBox="0 0 9 9"><title>A &amp; B &#169;</title><style><![CDATA[.a{fill:red}]]></style></svg>`,
  ])('may be %s', (text) => {
    expect(logoOf(text)).toEqual([]);
  });

  it('is shown in its own shape', () => {
    const folder = folderOf({
      'public/logo.svg': GOOD,
      'public/brand/dark.svg': GOOD.replace('300 60', '60 300'),
    });
    expect(readLogo({ light: 'logo.svg', dark: 'brand/dark.svg' }, folder)).toEqual({
      light: { url: '/logo.svg', width: 1000, height: 200 },
      dark: { url: '/brand/dark.svg', width: 40, height: 200 },
    });
    expect(readLogo({ light: 'logo.svg' }, folder)?.dark).toBeUndefined();
    expect(readLogo(undefined, folder)).toBeUndefined();
    expect(readLogo({ light: 'none.svg' }, folder)).toBeUndefined();
  });

  it.each<readonly [text: string, place: string, message: string]>([
    ['', '1:1', 'this is no SVG'],
    ['\u0089PNG\r\n', '1:', 'no whole SVG'],
    ['<html/>', '1:1', 'begins with <html>'],
    [`<svg viewBox="0 0 9 9"/>`, '1:1', `add ${XMLNS}`],
    [`<svg ${XMLNS}/>`, '1:1', 'no viewBox, so that nobody knows its shape; write viewBox="0 0 W'],
    [`<svg ${XMLNS} width="300px" height="60"/>`, '1:1', 'write viewBox="0 0 300 60"'],
    [`<svg ${XMLNS} viewBox="0 0 0 9"/>`, '1:1', 'a viewBox that is no box'],
    [`<svg ${XMLNS} viewBox="none"/>`, '1:1', 'a viewBox that is no box'],
    [GOOD.replace('<path', '\n  <script>1</script><path'), '2:3', '<script> does not belong'],
    [GOOD.replace('<path', '<foreignObject/><path'), '1:', '<foreignObject> does not belong'],
    [GOOD.replace('d=', 'onclick="x()" d='), '1:', '"onclick" is a script'],
    [GOOD.replace('<path', '<a href=" JavaScript:x()"/><path'), '1:', '"href" is a script'],
    [GOOD.replace('<path', '<set to="javascript:x()"/><path'), '1:', '"to" is a script'],
    [GOOD.replace('<path', '<image xlink:href="a.png"/><path'), '1:', 'names another file'],
    [GOOD.replace('<path', '<use href="https://a.example/#b"/><path'), '1:', 'names another file'],
    [GOOD.replace('<path', '<image href="data:image/svg+xml,a"/><path'), '1:', 'another file'],
    [GOOD.replace('d=', 'style="fill:url(b.svg#c)" d='), '1:', '"style" names another file'],
    [GOOD.replace('<path', '<style>@import "a"</style><path'), '1:', 'its style loads'],
    [GOOD.replace('<path', '<style>a{src:url("//b")}</style><path'), '1:', 'its style loads'],
    [`<?xml-stylesheet href="a.css"?>${GOOD}`, '1:', 'a style sheet of another file'],
    [GOOD.replace('</svg>', ''), '1:', 'no whole SVG'],
    [GOOD.replace('/></svg>', '></svg>'), '1:', 'no whole SVG'],
    [GOOD.replace('<path', '&nbsp;<path'), '1:', 'no whole SVG'],
  ])('%j is told', (text, place, message) => {
    const [problem = '', ...more] = logoOf(text);
    expect(problem).toContain(message);
    expect(problem.startsWith(`public/logo.svg:${place}`)).toBe(true);
    expect(more).toEqual([]);
  });

  it('is told once of what it holds often', () => {
    expect(logoOf(GOOD.replace('<path', `${'<script/>'.repeat(500)}<path`))).toHaveLength(1);
  });

  it.each<readonly [logo: Readonly<Record<string, unknown>>, column: number, message: string]>([
    [
      { light: 'the-name.svg' },
      17,
      '"light" of "logo" is wrong: there is no public/the-name.svg; put the logo there',
    ],
    [{ light: 'marks.svg' }, 17, 'there is no public/marks.svg; did you mean "mark.svg"?'],
    [
      { light: 'mark.svg', dark: 'no.svg' },
      34,
      '"dark" of "logo" is wrong: there is no public/no.svg',
    ],
    [{ light: '/mark.svg' }, 17, 'write "mark.svg"'],
    [{ light: 'public/mark.svg' }, 17, 'write "mark.svg"'],
    [{ light: './mark.svg' }, 17, 'write "mark.svg"'],
    [{ light: 'mark.png' }, 17, 'is no SVG; save the logo as SVG in public/'],
    [{ light: '../mark.svg' }, 17, 'cannot be the name of a logo'],
    [{ light: 'a b.svg' }, 17, 'cannot be the name of a logo'],
    [{ light: 'folder.svg' }, 17, 'public/folder.svg is no file'],
    [{ light: 'large.svg' }, 17, 'at most 100000 are allowed'],
    [{ light: 'mark.svg', night: 'a' }, 28, 'unknown field "night"'],
    [{ dark: 'mark.svg' }, 9, '"light" of "logo" is missing'],
  ])('named as %j is told where it is named', (logo, column, message) => {
    const files = {
      'public/mark.svg': GOOD,
      'public/folder.svg/a.txt': '',
      'public/large.svg': GOOD + ' '.repeat(100_000),
    };
    const [problem = '', ...more] = told(files, logo);
    expect(problem).toContain(message);
    expect(problem).toContain(`src/site.config.ts:2:${column} `);
    expect(more).toEqual([]);
  });

  it('is not followed through a link', () => {
    const folder = folderOf({ 'public/a.svg': GOOD });
    symlinkSync('a.svg', join(folder, 'public/logo.svg'));
    const [problem] = configurationProblems({ ...site, logo: { light: 'logo.svg' } }, folder);
    expect(problem?.message).toContain('public/logo.svg is no file');
  });
});
