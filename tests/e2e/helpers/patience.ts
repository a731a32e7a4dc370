/** A story waits for what it looks for, however slow the machine is; only what never comes fails. */
jest.setTimeout(600_000);
