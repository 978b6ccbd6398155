/** Tests against a real server on a busy two-core machine: generous, since no test is judged by its time. */
jest.setTimeout(60_000);
