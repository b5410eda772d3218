import { expect, it } from 'vitest';
import { hasOwnSqlite } from './driver.ts';

it("takes Node's own SQLite only where it prints no warning", () => {
  const without = ['20.20.2', '22.23.3', '24.14.1', '25.6.1'];
  const having = ['24.15.0', '24.21.0', '25.7.0', '26.0.0', '30.1.2'];
  expect(without.filter(hasOwnSqlite)).toEqual([]);
  expect(having.filter(hasOwnSqlite)).toEqual(having);
});
