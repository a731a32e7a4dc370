import { Widget } from '@strapi/strapi/admin';
import { createGlobalStyle } from 'styled-components';
import type { WaitingItem } from '../../../contracts/workflow';
import { useDeskInfo } from '../desk/use-desk-info';
import { Tag } from '../Tag';
import { useAnswer } from '../use-answer';
import { DocumentList, DocumentRow } from '../widgets/DocumentRow';
import { waitingNow } from './client';
import { useClock, useTell } from './use-tell';

const URGENT: readonly WaitingItem['why'][] = ['alert', 'fallen', 'sign-off'];

/** Strapi asks a widget for its permissions alone: where no type has the workflow, its frame is taken off the page. */
const Unused = createGlobalStyle`
  [data-strapi-widget-id]:has([data-copydesk='waiting-unused']) {
    display: none;
  }
`;

/** The home page's widget: what waits for whoever is signed in, and why. */
export function WaitingForMe() {
  const tell = useTell();
  const clock = useClock();
  const { data, error } = useAnswer('waiting', waitingNow);
  const info = useDeskInfo();
  if (info && info.workflow.length === 0)
    return (
      <span data-copydesk="waiting-unused">
        <Unused />
      </span>
    );
  if (error) return <Widget.Error>{tell('failed')}</Widget.Error>;
  if (!data) return <Widget.Loading />;
  if (data.items.length === 0) return <Widget.NoData>{tell('home.none')}</Widget.NoData>;
  return (
    <DocumentList data-copydesk="waiting-for-me">
      {data.items.map(({ why, dueAt, ...item }) => (
        <DocumentRow
          key={`${item.documentId}:${item.locale ?? ''}`}
          {...item}
          detail={dueAt ? tell('home.due', { at: clock(dueAt) }) : undefined}
        >
          <Tag $look={URGENT.includes(why) ? 'danger' : 'primary'}>{tell(`home.${why}`)}</Tag>
        </DocumentRow>
      ))}
    </DocumentList>
  );
}
