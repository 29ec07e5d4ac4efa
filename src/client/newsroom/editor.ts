import CMS from '@sveltia/cms';
import type { EditorSetting, FormatSetting } from '../../newsroom/cms-config.ts';
import type { FileShape } from '../../newsroom/file-shape.ts';
import { registryFormat } from '../../newsroom/registry-file.ts';
import { SETTING } from '../../newsroom/setting-element.ts';
import { storyFormat, type FileFormat } from '../../newsroom/story-file.ts';

/** How the files of each kind end, and how they are read and written. */
const KINDS: Readonly<
  Record<FormatSetting['kind'], { extension: string; make: (shape: FileShape) => FileFormat }>
> = {
  story: { extension: 'mdx', make: storyFormat },
  registry: { extension: 'yaml', make: registryFormat },
};

const setting: unknown = JSON.parse(document.getElementById(SETTING)?.textContent ?? '');
if (isSetting(setting)) start(setting);

function start({ config, formats }: EditorSetting): void {
  for (const [name, { kind, shape }] of Object.entries(formats)) {
    const { extension, make } = KINDS[kind];
    CMS.registerCustomFormat(name, extension, make(shape));
  }
  void CMS.init({ config });
}

/** The build has written it into the page. */
function isSetting(value: unknown): value is EditorSetting {
  return typeof value === 'object' && value !== null && 'config' in value && 'formats' in value;
}
