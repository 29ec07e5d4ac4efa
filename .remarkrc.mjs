// For editors; `npm run check` uses the same rules.
import remarkMdx from 'remark-mdx';
import { rules, syntax } from './tools/check/markdown-style.mjs';

export default { plugins: [...syntax, remarkMdx, ...rules] };
