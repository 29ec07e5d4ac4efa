/** The `<head>` of a page: what machines that fetch pages read first. */
export interface Head {
  /** Without the site's name; the layout adds it. */
  readonly title: string;
  readonly description: string;
  /** Root-relative path of the page; made absolute for canonical and og:url. */
  readonly path: string;
  /** Absolute canonical URL when it is not this page (syndicated text). */
  readonly canonical: string | undefined;
  /** False adds `noindex`. */
  readonly indexable: boolean;
  /** Feeds of what is on the page, most specific first; the site's own is always added. */
  readonly feeds: readonly FeedLink[];
  readonly type: 'website' | 'article' | 'profile';
  /** Root-relative path of the social card. */
  readonly card: string | undefined;
  readonly article: ArticleHead | undefined;
  /** One JSON-LD graph, not yet serialised. */
  readonly graph: object | undefined;
}

export interface ArticleHead {
  /** ISO 8601 with offset. */
  readonly publishedTime: string;
  readonly modifiedTime: string | undefined;
  readonly section: string;
  readonly tags: readonly string[];
}

/** RSS and JSON Feed of one subject: `${url}feed.xml` and `${url}feed.json`. */
export interface FeedLink {
  readonly name: string;
  /** Root-relative folder of the feeds, with a trailing slash. */
  readonly url: string;
}
