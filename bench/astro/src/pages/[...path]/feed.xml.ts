import { feedPaths, rssOf } from '../../feed.ts';
import type { List } from '../../lists.ts';

export const getStaticPaths = feedPaths;
export const GET = ({ props }: { props: { list: List } }) => rssOf(props.list);
