import { projectEdits } from './project.ts';

/** What is a copy's own: files, and folders with a slash behind them. */
const OWN: readonly string[] = ['content/', 'public/', 'tools/init/sample-files.txt'];

/** Whether a file is a copy's own, so that nothing of the product is ever put in its place. */
export function isOwn(path: string): boolean {
  return OWN.some((each) => (each.endsWith('/') ? path.startsWith(each) : path === each));
}

/**
 * Whether a file is the product's and names the paper: `npm run init` writes the name into it. All
 * that is neither own nor named is the product's alone.
 */
export function isNamed(path: string): boolean {
  return Object.hasOwn(projectEdits, path);
}
