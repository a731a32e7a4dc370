import { Badge } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useAnswer } from '../use-answer';
import { DocumentRow } from '../widgets/DocumentRow';
import { waitingNow } from './client';
import { useClock, useTell } from './use-tell';

/** The home page's widget: what waits for whoever is signed in, and why. */
export function WaitingForMe() {
  const tell = useTell();
  const clock = useClock();
  const { data, error } = useAnswer('waiting', waitingNow);
  if (error) return <Widget.Error>{tell('failed')}</Widget.Error>;
  if (!data) return <Widget.Loading />;
  if (data.items.length === 0) return <Widget.NoData>{tell('home.none')}</Widget.NoData>;
  return (
    <ul data-copydesk="waiting-for-me">
      {data.items.map(({ why, dueAt, ...item }) => (
        <DocumentRow
          key={`${item.documentId}:${item.locale ?? ''}`}
          {...item}
          detail={dueAt ? tell('home.due', { at: clock(dueAt) }) : undefined}
        >
          <Badge variant={why === 'alert' || why === 'sign-off' ? 'danger' : 'primary'}>
            {tell(`home.${why}`)}
          </Badge>
        </DocumentRow>
      ))}
    </ul>
  );
}
