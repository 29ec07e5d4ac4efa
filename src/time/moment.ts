/**
 * A point in time as a writer gave it.
 *
 * `at` is milliseconds since 1970-01-01T00:00:00Z. `precision` is `day` when the
 * writer gave only a date: `at` is then midnight in the publication's time zone,
 * and no clock time may be shown.
 */
export interface Moment {
  readonly at: number;
  readonly precision: 'day' | 'minute';
}
