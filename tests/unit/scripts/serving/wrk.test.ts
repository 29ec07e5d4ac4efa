import { expect, test } from 'vitest';
import { readReport } from '../../../../scripts/serving/wrk.ts';

const report = `Running 10s test @ http://127.0.0.1:8080/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   812.50us  430.10us  12.31ms   91.02%
    Req/Sec    41.20k     3.05k   47.11k    68.00%
  Latency Distribution
     50%  744.00us
     75%    0.95ms
     90%    1.20ms
     99%    2.31ms
  409932 requests in 10.00s, 3.10GB read
Requests/sec:  40991.15
Transfer/sec:    317.02MB
`;

test('reads the report of wrk, in milliseconds', () => {
  expect(readReport(report)).toEqual({
    requestsPerSecond: 40_991.15,
    p50: 0.744,
    p99: 2.31,
    most: 12.31,
    errors: 0,
  });
});

test('counts every kind of error', () => {
  const errors = `${report}  Socket errors: connect 1, read 2, write 3, timeout 4\n  Non-2xx or 3xx responses: 90\n`;
  expect(readReport(errors).errors).toBe(100);
});

test('refuses what wrk did not print', () => {
  expect(() => readReport('unable to connect')).toThrow('no report of wrk');
});
