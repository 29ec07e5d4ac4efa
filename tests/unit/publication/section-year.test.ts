import { expect, it } from 'vitest';
import { sectionYearView } from '../../../src/publication/view/section-year.ts';
import { sampleArticle, samplePublication } from './sample.ts';

it('links the other years of a section, newest first, and not its own', () => {
  const stories = ['2022/03/a', '2024/07/b', '2024/06/c', '2023/01/d'].map((id) =>
    sampleArticle(id),
  );
  const years = (year: number) =>
    sectionYearView('markets', year, samplePublication(stories)).years.map(
      ({ name, count }) => `${name}: ${count}`,
    );
  expect(years(2024)).toEqual(['2023: 1', '2022: 1']);
  expect(years(2023)).toEqual(['2024: 2', '2022: 1']);
});
