import { Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import {
  MAY_READ,
  PAGE_SIZE,
  type DeliveryFilter,
  type RepeatRequest,
  type ShownDelivery,
} from '../../publishing/webhooks/contract';
import { repeatDeliveries } from './client';
import { Details } from './Details';
import { DeliveryTable } from './DeliveryTable';
import { Filters } from './Filters';
import { useDeliveries } from './use-deliveries';
import { useTell } from './words';

/** What receivers were told, and what they are yet to be told; for who may see it. */
export const DeliveriesPage = () => (
  <Page.Protect permissions={[{ action: MAY_READ, subject: null }]}>
    <Deliveries />
  </Page.Protect>
);

function Deliveries() {
  const tell = useTell();
  const { toggleNotification } = useNotification();
  const [filter, setFilter] = useState<DeliveryFilter>({});
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<ShownDelivery>();
  const { data, hasFailed, reload } = useDeliveries(filter, page);
  useEffect(() => setPage(1), [filter]);

  const repeat = async (request: RepeatRequest) => {
    try {
      const count = await repeatDeliveries(request);
      toggleNotification({ type: count > 0 ? 'success' : 'info', message: tell('repeated', { count }) });
    } catch {
      toggleNotification({ type: 'danger', message: tell('failed') });
    }
    reload();
  };
  const { deliveries = [], receivers = [], total = 0, mayRepeat = false } = data ?? {};
  return (
    <Page.Main data-newsroom="webhook-deliveries">
      <Page.Title>{tell('title')}</Page.Title>
      <Layouts.Header
        title={tell('title')}
        subtitle={tell('subtitle')}
        primaryAction={
          mayRepeat ? (
            <Button variant="secondary" onClick={() => void repeat({ failed: filter })}>
              {tell('repeat.failed')}
            </Button>
          ) : undefined
        }
      />
      <Layouts.Content>
        <Filters filter={filter} receivers={receivers} onChange={setFilter} />
        {hasFailed ? <Typography textColor="danger600">{tell('failed')}</Typography> : null}
        {data ? (
          <DeliveryTable
            deliveries={deliveries}
            mayRepeat={mayRepeat}
            onShow={setOpen}
            onRepeat={(id) => void repeat({ id })}
          />
        ) : null}
        <Pages page={page} total={total} onTurn={setPage} />
        {open ? <Details delivery={open} onClose={() => setOpen(undefined)} /> : null}
      </Layouts.Content>
    </Page.Main>
  );
}

type PagesProps = { readonly page: number; readonly total: number; onTurn(page: number): void };

function Pages({ page, total, onTurn }: PagesProps) {
  const tell = useTell();
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  return (
    <Flex gap={3} paddingTop={4} alignItems="center">
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onTurn(page - 1)}>
        {tell('previous')}
      </Button>
      <Typography aria-live="polite">
        {`${tell('page', { page, pages })} · ${tell('total', { count: total })}`}
      </Typography>
      <Button variant="tertiary" disabled={page >= pages} onClick={() => onTurn(page + 1)}>
        {tell('more')}
      </Button>
    </Flex>
  );
}
