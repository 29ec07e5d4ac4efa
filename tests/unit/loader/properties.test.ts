import { test } from 'vitest';
import { runs } from '../../runs.ts';
import { properties } from './properties.ts';

test.each(properties)('$name', ({ run }) => run(runs(150)));
