import { useIntl } from 'react-intl';
import { useDeskInfo } from '../desk/use-desk-info';
import { useWords } from '../use-words';
import { DocumentList, DocumentRow } from './DocumentRow';
import { HomeWidget } from './HomeWidget';

/** What the gate refused today, and who tried. */
export function RefusedWidget() {
  const say = useWords();
  const { formatTime } = useIntl();
  const timeZone = useDeskInfo()?.timeZone;
  return (
    <HomeWidget empty="home.refused.none" isEmpty={({ refused }) => refused.length === 0}>
      {({ refused }) => (
        <DocumentList data-copydesk="refused">
          {refused.map((one) => (
            <DocumentRow
              key={`${one.documentId}:${one.at}`}
              {...one}
              detail={say('home.refused.by', {
                by: one.by,
                at: formatTime(one.at, { timeZone }),
                count: one.reasons,
              })}
            />
          ))}
        </DocumentList>
      )}
    </HomeWidget>
  );
}
