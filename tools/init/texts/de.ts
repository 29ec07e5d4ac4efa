import type { InitTexts } from '../init-texts.ts';

export const de: InitTexts = {
  disclosure: 'Nichts auf diesen Seiten ist Anlageberatung.',
  desk: {
    name: 'Redaktion',
    role: 'Redaktion',
    bio: 'Die Redaktion zeichnet gemeinsam, was keinen Namen trägt.',
  },
  person: '{author} schreibt {name} und verantwortet den Inhalt.',
  section: 'Alle Artikel aus dem Ressort {name}.',
  tag: { name: 'In eigener Sache', description: 'Was die Redaktion über sich selbst mitteilt.' },
  about: {
    title: 'Über uns',
    description: 'Wer hier schreibt und wie Sie die Redaktion erreichen.',
    text: [
      '{name} wird von {publisher} herausgegeben. Die Redaktion erreichen Sie unter {email}.',
      'Nichts auf diesen Seiten ist Anlageberatung. Kein Artikel berücksichtigt die Verhältnisse einzelner Leserinnen und Leser.',
    ],
  },
  standards: {
    title: 'Grundsätze',
    description: 'Wie die Redaktion mit Quellen und mit Fehlern umgeht.',
    text: [
      'Artikel beruhen auf Quellen, die an ihrem Ende genannt sind. Was sich nicht belegen lässt, bleibt weg.',
      'Sachliche Fehler werden im Text berichtigt; ein Hinweis sagt, was vorher dort stand. Hinweise auf Fehler nimmt die Redaktion unter {email} entgegen.',
      'Meinung ist als Meinung gekennzeichnet.',
    ],
  },
  sponsorship:
    'Was bezahlt wurde, ist überall mit dem Namen dessen gekennzeichnet, der bezahlt hat. Auf die Berichterstattung hat er keinen Einfluss.',
  holdings:
    'Autorinnen und Autoren nennen die Wertpapiere, die sie besitzen. Ein Artikel, der eines davon behandelt, weist darauf hin.',
  privacy: {
    title: 'Datenschutz',
    description: 'Was diese Seiten über ihre Leserinnen und Leser erfahren.',
    text: [
      'Diese Seiten setzen keine Cookies, zählen keine Besuche und laden nichts von anderen Servern. Was Sie hier einstellen, etwa die helle oder dunkle Darstellung, bleibt in Ihrem Browser.',
      'Der Server, der die Seiten ausliefert, kann wie jeder Webserver Zugriffe protokollieren.',
    ],
  },
  story: {
    title: 'Der erste Artikel',
    description:
      'Dieser Artikel steht hier, bis der erste richtige erscheint. Er zeigt, wie eine Seite aussieht.',
    text: [
      'Hier werden Nachrichten stehen. Ein Artikel ist eine Textdatei in einem Git-Repository: Er wird geprüft, sobald er eingereicht ist, und erscheint mit der nächsten Ausgabe.',
      'Den nächsten legt `npm run new` an. Ist er da, kann dieser weg.',
    ],
  },
  promo: {
    headline: 'Alle Artikel im Feedreader',
    text: 'Jeder Artikel im vollen Wortlaut, ohne Anmeldung.',
  },
};
