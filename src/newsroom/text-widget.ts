/** The field for a text in its own words: `client/newsroom/text-field.ts`. */
export const TEXT_FIELD = 'story-text';
