/** Sound or film that a text plays, in the writer's words; its files lie beside the article. */
export interface Recording {
  readonly kind: 'audio' | 'video';
  readonly src: string;
  readonly title: string;
  readonly caption: string | undefined;
  /** Picture that stands there until it plays. */
  readonly poster: string | undefined;
}
