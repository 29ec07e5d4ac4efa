/** Any path, for a bundler that reads expressions as Go does and knows no flags. */
export const ANY_PATH = /.*/;
