import { expect } from 'vitest';
import type { MadeRepository } from './made-repository.ts';
import type { MadeService, Refusal } from './made-service.ts';
import { PATH, STORY, told, type Online } from './online.ts';
import { saveButton, words, writeStory } from './story-form.ts';

/** A way to refuse what is saved, and what the writer is told then. */
export type ToldRefusal = readonly [what: string, answer: Refusal, wanted: RegExp];

/**
 * Saves a new story on a service that refuses it in one way after the other, and then takes it.
 * Expects that each is told of, and no word lost.
 *
 * @param commit what the service calls the request that is refused.
 * @param beside tried after each refusal.
 */
export async function expectNoWordLost(
  { newsroom, page }: Pick<Online, 'newsroom' | 'page'>,
  service: MadeService & { readonly paper: MadeRepository },
  commit: string,
  refusals: readonly ToldRefusal[],
  beside: (what: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await writeStory(page, newsroom.url, STORY);
  for (const [what, answer, wanted] of refusals) {
    service.refuse = (asked) => (asked === commit ? answer : undefined);
    await saveButton(page).click();
    expect(await told(page), what).toMatch(wanted);
    expect(await words(page, 'title').inputValue(), what).toBe(STORY.title);
    expect(await page.locator('.story-source').inputValue(), what).toBe(STORY.body);
    await beside(what);
  }
  expect(service.paper.text(PATH)).toBeUndefined();
  service.refuse = () => undefined;
  await saveButton(page).click();
  await expect.poll(() => service.paper.text(PATH)).toContain(STORY.body);
}
