import {
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Table,
  Tbody,
  Td,
  TextInput,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { LedgerRecord } from '../../../contracts/ledger';
import { LEDGER_EVENTS } from '../../../contracts/ledger';
import { complaintOf } from '../api/desk-client';
import { useDeskInfo } from '../desk/use-desk-info';
import { useAnswer } from '../use-answer';
import { ledgerFile, ledgerPage } from './client';
import { instantOf } from './day';
import { eventDetails, eventWords } from './event-words';
import { Moment } from './Moment';
import { useClock, useTell } from './use-tell';

const PAGE_SIZE = 25;

type Filters = { readonly event: string; readonly by: string; readonly from: string; readonly to: string };
const NONE: Filters = { event: '', by: '', from: '', to: '' };

/** What is empty asks for nothing; a day is the newsroom's, and its end is its last moment. */
function queryOf({ event, by, from, to }: Filters, timeZone: string) {
  return {
    ...(event && { event }),
    ...(by.trim() && { by: by.trim() }),
    ...(from && { from: instantOf(`${from}T00:00:00`, timeZone) }),
    ...(to && { to: instantOf(`${to}T23:59:59.999`, timeZone) }),
  };
}

/** Everything that happened, to be filtered and exported; for who may read the ledger. */
export function LedgerPage() {
  const tell = useTell();
  const [filters, setFilters] = useState(NONE);
  const [page, setPage] = useState(1);
  const timeZone = useDeskInfo()?.timeZone ?? 'UTC';
  const query = queryOf(filters, timeZone);
  const key = `ledger:${JSON.stringify(query)}:${page}`;
  const { data, error } = useAnswer(key, () => ledgerPage({ ...query, page, pageSize: PAGE_SIZE }));
  const pages = Math.max(1, Math.ceil((data?.total ?? 0) / PAGE_SIZE));
  const change = (next: Partial<Filters>) => {
    setFilters({ ...filters, ...next });
    setPage(1);
  };
  return (
    <Page.Main data-copydesk="ledger">
      <Page.Title>{tell('ledger.title')}</Page.Title>
      <Layouts.Header
        title={tell('ledger.title')}
        subtitle={tell('ledger.subtitle')}
        primaryAction={<Exports query={query} />}
      />
      <Layouts.Content>
        <FilterBar filters={filters} onChange={change} />
        {error ? <Typography textColor="danger600">{complaintOf(error) ?? tell('failed')}</Typography> : null}
        <Entries entries={data?.entries ?? []} />
        <Flex gap={3} paddingTop={4} alignItems="center">
          <Button variant="tertiary" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            {tell('ledger.previous')}
          </Button>
          <Typography aria-live="polite">
            {`${tell('ledger.page', { page, pages })} · ${tell('ledger.total', { count: data?.total ?? 0 })}`}
          </Typography>
          <Button variant="tertiary" disabled={page >= pages} onClick={() => setPage(page + 1)}>
            {tell('ledger.next')}
          </Button>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

type BarProps = { readonly filters: Filters; readonly onChange: (next: Partial<Filters>) => void };

function FilterBar({ filters, onChange }: BarProps) {
  const tell = useTell();
  return (
    <Flex gap={3} paddingBottom={4} alignItems="flex-start" wrap="wrap">
      <Field.Root name="event">
        <Field.Label>{tell('ledger.event')}</Field.Label>
        <SingleSelect
          value={filters.event || 'any'}
          onChange={(value) => onChange({ event: value === 'any' ? '' : String(value) })}
        >
          <SingleSelectOption value="any">{tell('ledger.any')}</SingleSelectOption>
          {LEDGER_EVENTS.map((event) => (
            <SingleSelectOption key={event} value={event}>
              {tell(`event.${event}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root name="by">
        <Field.Label>{tell('ledger.who')}</Field.Label>
        <TextInput value={filters.by} onChange={(event) => onChange({ by: event.target.value })} />
      </Field.Root>
      {(['from', 'to'] as const).map((end) => (
        <Field.Root key={end} name={end}>
          <Field.Label>{tell(`ledger.${end}`)}</Field.Label>
          <Moment
            type="date"
            value={filters[end]}
            onChange={(event) => onChange({ [end]: event.target.value })}
          />
        </Field.Root>
      ))}
    </Flex>
  );
}

function Entries({ entries }: { readonly entries: readonly LedgerRecord[] }) {
  const tell = useTell();
  if (entries.length === 0) return <Typography>{tell('ledger.empty')}</Typography>;
  return (
    <Table colCount={5} rowCount={entries.length}>
      <Thead>
        <Tr>
          {(['when', 'event', 'document', 'who', 'why'] as const).map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{tell(`ledger.${column}`)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} />
        ))}
      </Tbody>
    </Table>
  );
}

function Row({ entry }: { readonly entry: LedgerRecord }) {
  const tell = useTell();
  const clock = useClock();
  const query = entry.locale ? `?plugins[i18n][locale]=${entry.locale}` : '';
  return (
    <Tr>
      <Td>
        <Typography>{clock(entry.at)}</Typography>
      </Td>
      <Td>
        <Typography>{eventWords(entry, tell)}</Typography>
      </Td>
      <Td>
        <Link to={`/content-manager/collection-types/${entry.uid}/${entry.documentId}${query}`}>
          <Typography textColor="primary600">{entry.title ?? entry.documentId}</Typography>
        </Link>
      </Td>
      <Td>
        <Typography>{entry.by.name}</Typography>
      </Td>
      <Td style={{ whiteSpace: 'normal', minWidth: '26rem' }}>
        <Typography style={{ overflowWrap: 'anywhere' }}>{eventDetails(entry, tell, clock)}</Typography>
      </Td>
    </Tr>
  );
}

/** So long, in milliseconds, a file that is being saved is kept. */
const KEPT_FOR = 60_000;

function Exports({ query }: { readonly query: Readonly<Record<string, string>> }) {
  const tell = useTell();
  const { toggleNotification } = useNotification();
  const save = async (format: 'csv' | 'jsonl') => {
    try {
      const text = await ledgerFile({ ...query, format });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
      link.download = `ledger.${format}`;
      link.click();
      // The browser may not have begun to read it when the click is done.
      setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR);
    } catch (error) {
      toggleNotification({ type: 'danger', message: complaintOf(error) ?? tell('failed') });
    }
  };
  return (
    <Flex gap={2}>
      {(['csv', 'jsonl'] as const).map((format) => (
        <Button key={format} variant="secondary" onClick={() => void save(format)}>
          {tell(`ledger.${format}`)}
        </Button>
      ))}
    </Flex>
  );
}
