import { expect, it } from 'vitest';
import * as terms from '../../app/src/lib/terms.ts';
import * as model from '../../src/model/index.ts';

it('offers exactly the lists of the record', () => {
  expect(terms.claimTypes).toEqual(model.claimTypes);
  expect(terms.certainties).toEqual(model.certainties);
  expect(terms.roles).toEqual(model.roles);
  expect(terms.claimStatuses).toEqual(model.claimStatuses);
  expect(terms.entityKinds).toEqual(model.entityKinds);
  expect(terms.kindsOf).toEqual(model.kindsOf);
});
