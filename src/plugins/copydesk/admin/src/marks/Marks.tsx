import { useEffect, useMemo } from 'react';
import { useDesk, useDeskState } from '../desk/desk-context';
import { isSettled } from '../desk/groups';
import { CaretCard } from './CaretCard';
import { FieldNotes } from './FieldNotes';
import { markers } from './markers';
import { MarkStyles } from './MarkStyles';
import { watchPage } from './watch-page';

/** Everything that is drawn where one writes: underlines, the words under inputs, the card at the caret. */
export function Marks({ isReadOnly }: { readonly isReadOnly?: boolean }) {
  const desk = useDesk();
  const { loop, pointed } = useDeskState();
  const { response, request } = loop;
  const open = useMemo(
    () => (response?.findings ?? []).filter((finding) => !isSettled(finding) && finding.source.length > 0),
    [response],
  );
  useEffect(() => {
    const checked = request?.data ?? {};
    markers.blocks.show(open, checked);
    markers.blocks.follow(desk.state.get().pointed);
    markers.markdown.show(open, checked);
    return undefined;
  }, [desk, open, request]);
  useEffect(() => markers.blocks.follow(pointed), [pointed]);
  useEffect(() => {
    const stop = watchPage(() => markers.blocks.follow(desk.state.get().pointed));
    return () => {
      stop();
      markers.blocks.clear();
      markers.markdown.clear();
    };
  }, [desk]);
  return (
    <>
      <MarkStyles />
      <FieldNotes findings={open} isReadOnly={isReadOnly} />
      <CaretCard findings={open} isReadOnly={isReadOnly} />
    </>
  );
}
