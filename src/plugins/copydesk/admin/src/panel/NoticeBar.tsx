import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import { useDesk, useDeskState } from '../desk/desk-context';
import { useWords } from '../use-words';

/** What was just done, and the way to undo it. */
export function NoticeBar() {
  const desk = useDesk();
  const say = useWords();
  const { notice, mends } = useDeskState();
  return (
    <Box role="status" width="100%">
      {notice ? (
        <Flex
          direction="column"
          alignItems="flex-start"
          gap={1}
          padding={2}
          hasRadius
          background={notice.isProblem ? 'warning100' : 'neutral100'}
        >
          <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
            {say(notice.key, notice.values)}
          </Typography>
          {mends.length > 0 ? (
            <Button
              variant="ghost"
              size="S"
              startIcon={<ArrowsCounterClockwise />}
              onClick={() => desk.undo()}
            >
              {say('mend.undo')}
            </Button>
          ) : null}
        </Flex>
      ) : null}
    </Box>
  );
}
