import { Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { useId, useState } from 'react';
import type { WireDecision, WireFinding } from '../../../contracts/check';
import { useDesk } from '../desk/desk-context';
import { useMoment, useWords } from '../use-words';
import { Passage } from './Passage';

type Settled = { readonly finding: WireFinding; readonly decision: WireDecision };

/** What was decided, folded away; unfolded it says who decided, when and why, and takes it back. */
export function Decided({ findings }: { readonly findings: readonly WireFinding[] }) {
  const say = useWords();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const settled = findings.flatMap((finding) =>
    finding.decision ? [{ finding, decision: finding.decision }] : [],
  );
  if (settled.length === 0) return null;
  return (
    <Box width="100%">
      <TextButton
        aria-expanded={isOpen}
        aria-controls={id}
        endIcon={isOpen ? <CaretUp aria-hidden /> : <CaretDown aria-hidden />}
        onClick={() => setIsOpen(!isOpen)}
      >
        {say('decided.title', { count: settled.length })}
      </TextButton>
      <Flex tag="ul" id={id} direction="column" alignItems="stretch" gap={2} paddingTop={2} hidden={!isOpen}>
        {isOpen
          ? settled.map((one) => <DecidedItem key={`${one.finding.path}:${one.finding.start}`} {...one} />)
          : null}
      </Flex>
    </Box>
  );
}

function DecidedItem({ finding, decision }: Settled) {
  const desk = useDesk();
  const say = useWords();
  const moment = useMoment();
  return (
    <Box tag="li" background="neutral100" hasRadius padding={2}>
      <Typography variant="pi" fontWeight="semiBold" textColor="neutral800" tag="p">
        {say(`decided.${decision.kind}`, { text: finding.text })}
      </Typography>
      <Passage finding={finding} />
      <Typography variant="pi" textColor="neutral700" tag="p">
        {decision.by} · {moment(decision.at)}
      </Typography>
      {decision.reason ? (
        <Typography variant="pi" textColor="neutral700" tag="p" dir="auto">
          „{decision.reason}“
        </Typography>
      ) : null}
      <Button variant="ghost" size="S" onClick={() => void desk.takeBack([decision.id])}>
        {say('decided.takeBack')}
      </Button>
    </Box>
  );
}
