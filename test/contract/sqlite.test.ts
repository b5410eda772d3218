import { testLedger } from './ledger-contract.ts';
import { sqliteCase } from './sqlite-case.ts';

testLedger('SQLite', sqliteCase);
