/** Heading of a version in a changelog (Keep a Changelog 1.1). */
const HEADING = /^## \[(\d+\.\d+\.\d+)\].*$/gmu;
const DUTIES = /^### What a copy must do\n+([^]*?)(?=^##|$(?![^]))/gmu;

/**
 * What a changelog asks of copies, by version, oldest first; versions that ask nothing are left out.
 *
 * @param versions those that a copy goes through.
 */
export function dutiesIn(changelog: string, versions: readonly string[]): [string, string][] {
  const headings = [...changelog.matchAll(HEADING)];
  const parts = new Map(
    headings.map(({ 1: version = '', index }, at) => [
      version,
      changelog.slice(index, headings[at + 1]?.index),
    ]),
  );
  return versions.flatMap((version) => {
    const duties = [...(parts.get(version) ?? '').matchAll(DUTIES)].map(([, text = '']) =>
      text.trim(),
    );
    return duties.length === 0 ? [] : [[version, duties.join('\n')]];
  });
}
