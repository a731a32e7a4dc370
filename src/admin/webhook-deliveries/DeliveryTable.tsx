import { Badge, Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ShownDelivery } from '../../publishing/webhooks/contract';
import { useMoment, useTell, type Tell } from './words';

const COLUMNS = ['when', 'event', 'article', 'receiver', 'state', 'attempts', 'actions'] as const;
const ARTICLES = '/content-manager/collection-types/api::article.article';

const COLOURS = {
  failing: { backgroundColor: 'danger100', textColor: 'danger700' },
  pending: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  delivered: { backgroundColor: 'success100', textColor: 'success700' },
} as const;

type Acts = {
  readonly mayRepeat: boolean;
  onShow(delivery: ShownDelivery): void;
  onRepeat(id: number): void;
};
type TableProps = Acts & { readonly deliveries: readonly ShownDelivery[] };

/** Deliveries, one a line. */
export function DeliveryTable({ deliveries, ...acts }: TableProps) {
  const tell = useTell();
  if (deliveries.length === 0) return <Typography>{tell('empty')}</Typography>;
  return (
    <Table colCount={COLUMNS.length} rowCount={deliveries.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{tell(`column.${column}`)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {deliveries.map((delivery) => (
          <Row key={delivery.id} delivery={delivery} {...acts} />
        ))}
      </Tbody>
    </Table>
  );
}

function receiverName({ receiver: { name, active } }: ShownDelivery, tell: Tell): string {
  if (name === null) return tell('receiver.gone');
  return active ? name : tell('receiver.inactive', { name });
}

function Row({ delivery, mayRepeat, onShow, onRepeat }: Acts & { readonly delivery: ShownDelivery }) {
  const tell = useTell();
  const moment = useMoment();
  const { article, event, state, attempts, createdAt } = delivery;
  const query = article.locale ? `?plugins[i18n][locale]=${article.locale}` : '';
  const about = { event: tell(`event.${event}`), article: article.title };
  return (
    <Tr>
      <Td>
        <Typography>{moment(createdAt)}</Typography>
      </Td>
      <Td>
        <Typography>{about.event}</Typography>
      </Td>
      <Td style={{ minWidth: '12rem', whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
        <Link to={`${ARTICLES}/${article.documentId}${query}`}>
          <Typography textColor="primary600">{article.title}</Typography>
        </Link>
        {article.locale ? <Typography textColor="neutral600">{` (${article.locale})`}</Typography> : null}
      </Td>
      <Td>
        <Typography>{receiverName(delivery, tell)}</Typography>
      </Td>
      <Td style={{ minWidth: '14rem', whiteSpace: 'normal' }}>
        <Badge {...COLOURS[state]}>{tell(`state.${state}`)}</Badge>
        <When delivery={delivery} />
      </Td>
      <Td>
        <Typography>{attempts}</Typography>
      </Td>
      <Td>
        <Flex gap={2}>
          <Button
            size="S"
            variant="tertiary"
            aria-label={tell('show.of', about)}
            onClick={() => onShow(delivery)}
          >
            {tell('show')}
          </Button>
          {mayRepeat && state !== 'pending' ? (
            <Button
              size="S"
              variant="secondary"
              aria-label={tell('repeat.of', about)}
              onClick={() => onRepeat(delivery.id)}
            >
              {tell('repeat')}
            </Button>
          ) : null}
        </Flex>
      </Td>
    </Tr>
  );
}

function When({ delivery: { deliveredAt, nextAttemptAt, lastError } }: { readonly delivery: ShownDelivery }) {
  const tell = useTell();
  const moment = useMoment();
  const text = deliveredAt
    ? tell('delivered', { at: moment(deliveredAt) })
    : nextAttemptAt && tell('next', { at: moment(nextAttemptAt) });
  return (
    <>
      {lastError ? (
        <Typography tag="p" variant="pi" textColor="danger600" style={{ overflowWrap: 'anywhere' }}>
          {lastError.length > 80 ? `${lastError.slice(0, 80)} …` : lastError}
        </Typography>
      ) : null}
      {text ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {text}
        </Typography>
      ) : null}
    </>
  );
}
