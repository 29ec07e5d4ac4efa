import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { cloneProject } from '../clone.ts';
import { startHost, type Host } from '../host/host.ts';
import { CONFIGURATION } from '../paper.ts';
import { archiveIn, newFolder, type Archive } from './archive.ts';

const FIXTURE = join(import.meta.dirname, '../fixtures/three-languages');
const FURTHER = `[
  { language: 'de', tagline: 'Märkte und Geld', standingDisclosure: 'Keine Anlageberatung.' },
  { language: 'ar', tagline: 'أسواق ومال', standingDisclosure: 'ليس هذا نصيحة.' },
] as readonly F`;

/** The paper in English, German and Arabic, built by a project that is compiled for its languages. */
export async function paperInThree(): Promise<{
  readonly archive: Archive;
  readonly host: Host;
}> {
  const project = cloneProject();
  const config = join(project, CONFIGURATION);
  const settings = readFileSync(config, 'utf8');
  writeFileSync(config, settings.replace('[] as readonly F', FURTHER));
  const archive = archiveIn(newFolder());
  cpSync(FIXTURE, archive.contentDir, { recursive: true });
  const host = startHost(project);
  onTestFinished(() => {
    host.stop();
    rmSync(project, { recursive: true, force: true });
  });
  const { code, output } = await archive.build('site', { host });
  expect(output).toContain('5 published');
  expect(code).toBe(0);
  return { archive, host };
}
