import CMS from '@sveltia/cms';
import type { EditorSetting } from '../../newsroom/cms-config.ts';
import { commitGuard } from '../../newsroom/commit-guard.ts';
import { KnownHeads } from '../../newsroom/known-heads.ts';
import { registryFormat } from '../../newsroom/registry-file.ts';
import { SETTING } from '../../newsroom/setting-element.ts';
import { storyFormat, type FileFormat, type StoryFormat } from '../../newsroom/story-file.ts';
import { withToldFaults } from '../../newsroom/told-fault.ts';
import { TEXT_FIELD } from '../../newsroom/text-widget.ts';
import type { OpenStory } from './open-story.ts';
import { domElement } from './element.ts';
import styles from './field.css';
import { knowFiles } from './picked-files.ts';
import { hosted } from './react.ts';
import { showRefusal } from './refusal-notice.ts';
import { mendRoles } from './roles.ts';
import { StoryPreview, type PreviewProps } from './story-preview.ts';
import { TextField, type FieldProps } from './text-field.ts';
import { tellRefusals } from './told-fetch.ts';

const setting: unknown = JSON.parse(document.getElementById(SETTING)?.textContent ?? '');
if (isSetting(setting)) start(setting);

function start({ config, formats, desk }: EditorSetting): void {
  const heads = new KnownHeads(desk.service.branch);
  const registries = new Map<string, string>();
  const stories = new Map<string, StoryFormat>();
  for (const [name, { kind, shape }] of Object.entries(formats)) {
    if (kind === 'story') {
      const format = storyFormat(shape, heads);
      stories.set(name, format);
      CMS.registerCustomFormat(name, 'mdx', withToldFaults(format));
    } else {
      const format = told(registryFormat(shape, heads), name, registries);
      CMS.registerCustomFormat(name, 'yaml', withToldFaults(format));
    }
  }
  const textOf = ({ collection, form }: OpenStory): string =>
    stories.get(collection === 'pages' ? 'page' : 'article')?.textOf(form) ?? '';
  const room = later(async () => {
    const { ReadingRoom: Room } = await import('./reading-room.ts');
    return new Room(desk, registries, textOf);
  });
  const field = hosted<FieldProps>((host, props) => new TextField(host, props, desk, room()));
  CMS.registerFieldType(TEXT_FIELD, field);
  const preview = hosted<PreviewProps>((host, props) => new StoryPreview(host, props, room()));
  for (const collection of config.collections ?? []) {
    if ('format' in collection && collection.format === 'article') {
      CMS.registerPreviewTemplate(collection.name, preview);
    }
  }
  CMS.registerPreviewStyle(import.meta.url.replace(/editor-([^/]*)\.js$/u, 'story-$1.css'));
  document.head.append(domElement('style', {}, styles));
  document.documentElement.style.setProperty('--paper-accent', desk.accent);
  document.documentElement.style.setProperty('--paper-on-accent', desk.onAccent);
  tellRefusals(desk.service, commitGuard(desk.service.kind, heads), showRefusal);
  knowFiles();
  mendRoles();
  void CMS.init({ config });
}

/** A format that also says what it read and wrote last: forms and checks take it from there. */
function told(format: FileFormat, name: string, texts: Map<string, string>): FileFormat {
  return {
    fromFile: (text) => {
      texts.set(name, text);
      return format.fromFile(text);
    },
    toFile: (form) => {
      const text = format.toFile(form);
      texts.set(name, text);
      return text;
    },
  };
}

/** What is made when it is wanted first. */
function later<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => (made ??= make());
}

/** The build has written it into the page. */
function isSetting(value: unknown): value is EditorSetting {
  return typeof value === 'object' && value !== null && 'config' in value && 'formats' in value;
}
