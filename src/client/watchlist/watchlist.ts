import { WatchList } from './watch-list.ts';

customElements.define('watch-list', WatchList);
