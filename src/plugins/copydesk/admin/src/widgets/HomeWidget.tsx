import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import type { HomeResponse } from '../../../contracts/desk';
import { homeNow } from '../api/screens-client';
import { useAnswer } from '../use-answer';
import { useWords } from '../use-words';

type Props = {
  /** What is said when there is nothing to show. */
  readonly empty: string;
  readonly isEmpty: (home: HomeResponse) => boolean;
  readonly children: (home: HomeResponse) => ReactNode;
};

/** The frame of our widgets: waiting, failing and empty look as in Strapi's own. */
export function HomeWidget({ empty, isEmpty, children }: Props) {
  const say = useWords();
  const { data, error } = useAnswer('home', homeNow);
  if (error) return <Widget.Error>{say('home.failed')}</Widget.Error>;
  if (!data) return <Widget.Loading />;
  if (isEmpty(data)) return <Widget.NoData>{say(empty)}</Widget.NoData>;
  return children(data);
}
