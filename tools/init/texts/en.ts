import type { InitTexts } from '../init-texts.ts';

export const en: InitTexts = {
  disclosure: 'Nothing here is investment advice.',
  desk: {
    name: 'Newsroom',
    role: 'Editors',
    bio: 'The editors of the paper sign together what is not signed by name.',
  },
  person: '{author} writes and edits {name}.',
  section: 'Every story that is filed under {name}.',
  tag: { name: 'The paper', description: 'What the paper tells of itself.' },
  about: {
    title: 'About',
    description: 'Who publishes the paper, and how to reach its editors.',
    text: [
      '{name} is published by {publisher}. To reach the editors, write to {email}.',
      'Nothing here is investment advice. No article is written with the circumstances of any one reader in mind.',
    ],
  },
  standards: {
    title: 'Standards',
    description: 'How the paper works with sources, and how it corrects itself.',
    text: [
      'Articles rest on sources that are named at their end. What cannot be confirmed is left out.',
      'An error of fact is corrected in the text, and a note says what stood there before. To report one, write to {email}.',
      'Opinion is labeled as opinion.',
    ],
  },
  sponsorship:
    'What was paid for is labeled with the name of who paid, wherever it appears. Who pays has no say in the news.',
  holdings:
    'Authors list the securities that they hold. An article that names one of them says so.',
  privacy: {
    title: 'Privacy',
    description: 'What the paper learns about its readers.',
    text: [
      'These pages set no cookies, count no visits and load nothing from other sites. What you choose here, such as the light or dark appearance, stays in your browser.',
      'The server that delivers the pages may keep a log of requests, as any web server may.',
    ],
  },
  story: {
    title: 'The first story',
    description:
      'This story stands here until the first real one does. It shows what a page looks like.',
    text: [
      'This is where the news will be. A story is a text file in a git repository: it is checked when it is committed and published with the next build.',
      'To write another, run `npm run new`. When it is there, delete this one.',
    ],
  },
  promo: {
    headline: 'Follow the paper in a feed reader',
    text: 'Every story in full, without an account.',
  },
};
