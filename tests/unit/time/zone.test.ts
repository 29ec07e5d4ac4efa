import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoInZone, monthOf, startOfDay, zonedParts } from '../../../src/time/zone.ts';
import { runs } from '../../runs.ts';

describe('zones', () => {
  it('writes an instant with the offset of the zone at that instant', () => {
    const at = Date.UTC(2024, 6, 17, 13, 30);
    expect(isoInZone(at, 'America/New_York')).toBe('2024-07-17T09:30:00-04:00');
    expect(isoInZone(at, 'Asia/Kathmandu')).toBe('2024-07-17T19:15:00+05:45');
    expect(isoInZone(at, 'UTC')).toBe('2024-07-17T13:30:00+00:00');
  });

  it('begins every day of every zone with its first instant', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const day = fc.integer({
      min: Date.UTC(1850, 0) / 86_400_000,
      max: Date.UTC(2037, 11) / 86_400_000,
    });
    fc.assert(
      fc.property(day, fc.constantFrom(...zones), (number, zone) => {
        const date = new Date(number * 86_400_000);
        const iso = date.toISOString().slice(0, 10);
        const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
        const at = startOfDay(year, month, date.getUTCDate(), zone);
        // A zone that crossed the date line left a day out.
        if (dayOf(at, zone) > iso) return;
        expect([zone, dayOf(at, zone), dayOf(at - 1, zone) < iso]).toEqual([zone, iso, true]);
        expect(isoInZone(at, zone).slice(0, 10)).toBe(iso);
      }),
      runs(1000),
    );
  });

  it.each([
    ['America/Santiago', '2024-09-08', '2024-09-08T04:00:00.000Z'],
    ['America/Havana', '2024-03-10', '2024-03-10T05:00:00.000Z'],
    ['Atlantic/Azores', '2024-03-31', '2024-03-31T01:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ['America/Asuncion', '2023-10-01', '2023-10-01T04:00:00.000Z'],
    ['America/New_York', '1880-01-01', '1880-01-01T04:56:02.000Z'],
  ])('begins a day in %s of %s when it began there', (zone, day, start) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    expect(new Date(startOfDay(year, month, date, zone)).toISOString()).toBe(start);
    expect(dayOf(Date.parse(start), zone)).toBe(day);
  });

  it('files an instant under the day of the zone, not of UTC', () => {
    const lateInJune = Date.UTC(2024, 6, 1, 3);
    expect(dayOf(lateInJune, 'America/New_York')).toBe('2024-06-30');
    expect(monthOf(lateInJune, 'America/New_York')).toBe('2024-06');
  });

  it('writes what reads back as the same instant', () => {
    const zones = ['America/New_York', 'Europe/London', 'Asia/Kolkata', 'Australia/Lord_Howe'];
    const instant = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (at, zone) => {
        const second = Math.floor(at / 1000) * 1000;
        expect(Date.parse(isoInZone(second, zone))).toBe(second);
      }),
    );
  });

  it('changes the clock on the half hour where a zone does', () => {
    // Lord Howe Island puts its clocks back at 2 a.m. summer time, which is UTC+11.
    const before = Date.UTC(2024, 3, 6, 14, 59);
    const after = Date.UTC(2024, 3, 6, 15, 0);
    expect(isoInZone(before, 'Australia/Lord_Howe')).toBe('2024-04-07T01:59:00+11:00');
    expect(isoInZone(after, 'Australia/Lord_Howe')).toBe('2024-04-07T01:30:00+10:30');
    const spring = Date.UTC(2024, 9, 5, 15, 20);
    expect(isoInZone(spring, 'Australia/Lord_Howe')).toBe('2024-10-06T01:50:00+10:30');
    expect(isoInZone(spring + 600_000, 'Australia/Lord_Howe')).toBe('2024-10-06T02:30:00+11:00');
  });

  it('starts a day where its calendar day begins', () => {
    const day = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(day, (days) => {
        const date = new Date(days * 86_400_000);
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const start = startOfDay(y, m, d, 'America/New_York');
        const parts = zonedParts(start, 'America/New_York');
        expect([parts.year, parts.month, parts.day, parts.hour]).toEqual([y, m, d, 0]);
      }),
    );
  });
});
