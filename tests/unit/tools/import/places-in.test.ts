import { describe, expect, it } from 'vitest';
import { parseSourceHtml } from '../../../../tools/import/source-html.ts';
import { placesIn } from '../../../../tools/import/places-in.ts';

const at = (html: string, name: string): unknown => placesIn(parseSourceHtml(html) ?? [])(name);
const heading = (name: string): object => ({ heading: name, isHeading: true });
const below = (name: string): object => ({ heading: name, isHeading: false });

describe('a place of an old page', () => {
  it.each([
    ['<h2 id="a">One two</h2>', 'a', heading('one-two')],
    ['<h2><a name="a"></a>One</h2>', 'a', heading('one')],
    ['<h2>One <span id="a">two</span></h2>', 'a', heading('one-two')],
    ['<a name="a"></a><h2>One</h2><p>x</p>', 'a', heading('one')],
    ['<h2>Zero</h2><p><a id="a"></a></p>\n<h3>One</h3>', 'a', heading('one')],
    ['<div id="a"><h2>One</h2></div>', 'a', heading('one')],
    ['<h2>One</h2><p id="a">x</p>', 'a', below('one')],
    ['<h2>One</h2><ul><li id="a">x</li></ul><h2>Two</h2>', 'a', below('one')],
    ['<h2>One</h2><a id="a"></a><img src="x">', 'a', below('one')],
    ['<p id="a">x</p><h2>One</h2>', 'a', undefined],
    ['<h2>One</h2>', 'two', undefined],
    ['<h2>One</h2>', '', undefined],
  ])('that is written: %s', (html, name, place) => {
    expect(at(html, name)).toEqual(place);
  });

  it.each([
    // kramdown, GitHub, Goldmark, Easy Table of Contents, Ghost
    ['Recommended reading', 'recommended-reading', 'recommended-reading'],
    ['En vedette : le BIP', 'en-vedette--le-bip', 'en-vedette-le-bip'],
    ['En vedette : le BIP', 'en-vedette-le-bip', 'en-vedette-le-bip'],
    ['What it costs', 'What_it_costs', 'what-it-costs'],
    ['What it costs', 'whatitcosts', 'what-it-costs'],
    ['2018 in review', 'in-review', '2018-in-review'],
    ['2018 in review', '2018-in-review', '2018-in-review'],
    ['Ørsted & Mærsk’s “deal”', '%C3%B8rsted--m%C3%A6rsks-deal', 'ørsted-mærsk-s-deal'],
    ['日本の金利', '%E6%97%A5%E6%9C%AC%E3%81%AE%E9%87%91%E5%88%A9', '日本の金利'],
    ['Déjà vu', 'deja-vu', 'deja-vu'],
    ['`raw` values', 'raw-values', 'raw-values'],
  ])('that the words of "%s" made: %s', (words, name, place) => {
    expect(at(`<h3>${words}</h3>`, name)).toEqual(heading(place));
  });

  it('is the one of its number where words come again', () => {
    const html = '<h2>Notes</h2><p>a</p><h2>Notes</h2><p>b</p>';
    expect(at(html, 'notes')).toEqual(heading('notes'));
    expect(at(html, 'notes-1')).toEqual(heading('notes-2'));
  });

  it('is below the heading whose entry begins with its words, unless a heading has them', () => {
    const list = '<h2>News</h2><ul><li><p><b>First berth:</b> it is let.</p></li></ul>';
    expect(at(list, 'first-berth')).toEqual(below('news'));
    expect(at(`${list}<h2>First berth</h2>`, 'first-berth')).toEqual(heading('first-berth'));
  });
});
