import { feedPaths, jsonFeedOf } from '../../feed.ts';
import type { List } from '../../lists.ts';

export const getStaticPaths = feedPaths;
export const GET = ({ props }: { props: { list: List } }) => jsonFeedOf(props.list);
