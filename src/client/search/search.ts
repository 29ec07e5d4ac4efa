import { StorySearch } from './story-search.ts';

customElements.define('story-search', StorySearch);
