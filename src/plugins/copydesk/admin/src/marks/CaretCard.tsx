import { Box, Flex, Portal, Typography, VisuallyHidden } from '@strapi/design-system';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { WireFinding } from '../../../contracts/check';
import { groupByName } from '../desk/groups';
import { keyOf } from '../desk/places';
import { useStore } from '../desk/store';
import { FindingCard } from '../panel/FindingCard';
import { useWords } from '../use-words';
import { cardStore, closeCard, type OpenCard } from './card-store';
import { useCaret } from './use-caret';

const WIDTH = 340;
const GAP = 6;

type Props = { readonly findings: readonly WireFinding[]; readonly isReadOnly?: boolean };

/** The card at the finding under the caret: what, why, and what can be done about it. */
export function CaretCard({ findings, isReadOnly }: Props) {
  const open = useStore(cardStore);
  useCaret();
  const finding = open && findings.find((one) => keyOf(one) === open.key);
  useEffect(() => {
    if (open && !finding) closeCard();
  }, [open, finding]);
  const misspelling = useMemo(
    () =>
      finding &&
      groupByName(findings)
        .flatMap((group) => group.misspellings)
        .find((one) => one.findings.includes(finding)),
    [finding, findings],
  );
  if (!open || !finding || !misspelling) return null;
  return (
    <Portal>
      <Card open={open} finding={finding}>
        <FindingCard finding={finding} misspelling={misspelling} isReadOnly={isReadOnly} onDone={closeCard} />
      </Card>
    </Portal>
  );
}

type CardProps = {
  readonly open: OpenCard;
  readonly finding: WireFinding;
  readonly children: React.ReactNode;
};

function Card({ open, finding, children }: CardProps) {
  const say = useWords();
  const ref = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => setHeight(ref.current?.offsetHeight ?? 0), [finding]);
  useEffect(() => {
    if (open.hasFocus) ref.current?.querySelector<HTMLElement>('button')?.focus();
  }, [open.hasFocus, open.key]);
  useEffect(() => {
    const leave = (event: Event) => {
      const isOurs =
        event.target instanceof Element &&
        event.target.closest('[data-copydesk-card], [role=menu], [role=dialog]');
      if (!isOurs) closeCard();
    };
    document.addEventListener('pointerdown', leave);
    window.addEventListener('scroll', leave, true);
    return () => {
      document.removeEventListener('pointerdown', leave);
      window.removeEventListener('scroll', leave, true);
    };
  }, []);
  return (
    <>
      <VisuallyHidden role="status">{say('card.open', { text: finding.text })}</VisuallyHidden>
      <Box
        ref={ref}
        role="dialog"
        aria-label={say('card.label', { text: finding.text })}
        data-copydesk-card
        background="neutral0"
        borderColor="neutral200"
        shadow="popupShadow"
        hasRadius
        padding={4}
        position="fixed"
        zIndex={4}
        style={{ ...placeOf(open.rect, height), width: WIDTH, maxHeight: '70vh', overflowY: 'auto' }}
      >
        <Flex direction="column" alignItems="stretch" gap={3}>
          {children}
          {open.hasFocus ? null : (
            <Typography variant="pi" textColor="neutral600">
              {say('card.keys')}
            </Typography>
          )}
        </Flex>
      </Box>
    </>
  );
}

/** Under the words, or above them where there is no room below; never out of the window. */
function placeOf(rect: DOMRect, height: number) {
  const below = rect.bottom + GAP;
  const top = below + height <= window.innerHeight ? below : Math.max(GAP, rect.top - GAP - height);
  return { top, left: Math.max(GAP, Math.min(rect.left, window.innerWidth - WIDTH - GAP)) };
}
