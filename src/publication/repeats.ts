/** Letters that two forms of one word share. */
const STEM = 7;

/** Whether a section's name says already what the label says: `Opinion`, or `Explained` before `Explainer`. */
export function repeats(section: string, label: string | undefined): boolean {
  return label?.slice(0, STEM) === section.slice(0, STEM);
}
