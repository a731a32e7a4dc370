import type { Core } from '@strapi/strapi';
import type { LedgerResponse } from '../../../contracts/ledger';
import type { RequestContext } from '../http';
import { oneOf, wholeNumber } from '../input';
import { exportedLines } from '../ledger/export';
import { filterOf } from '../ledger/filter';
import { recordOf } from '../ledger/rows';
import { LEDGER } from '../uids';

const MOST_A_PAGE = 100;

type DownloadContext = RequestContext & { set(name: string, value: string): void; type: string };

export const ledger = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /copydesk/ledger`: the newest first. */
  async find(context: RequestContext) {
    const { query } = context;
    const page = wholeNumber(query, 'page', 1, 1_000_000);
    const pageSize = wholeNumber(query, 'pageSize', 25, MOST_A_PAGE);
    const where = filterOf(query);
    const entries = strapi.db.query(LEDGER);
    const rows = await entries.findMany({
      where,
      orderBy: { id: 'desc' },
      limit: pageSize,
      offset: (page - 1) * pageSize,
    });
    const answer: LedgerResponse = { entries: rows.map(recordOf), total: await entries.count({ where }) };
    context.body = answer;
  },

  /** `GET /copydesk/ledger/export`: the oldest first, as a file, piece by piece. */
  async export(context: DownloadContext) {
    const { query } = context;
    const format = oneOf(query, 'format', ['csv', 'jsonl'] as const);
    const where = filterOf(query);
    context.type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8';
    context.set('Content-Disposition', `attachment; filename="ledger.${format}"`);
    context.body = exportedLines(strapi, where, format);
  },
});
