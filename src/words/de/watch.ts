import type { WatchWords } from '../watch-words.ts';

export const watch: WatchWords<'one' | 'other'> = {
  watchPage: {
    description:
      'Wählen Sie Wertpapiere, Themen, Ressorts, Serien und Autoren: Deren neueste Artikel stehen hier in einer Liste. Ihre Auswahl bleibt in diesem Browser.',
    short:
      'Wertpapieren, Themen, Ressorts, Serien und Autoren folgen und ihre neuesten Artikel in einer Liste lesen.',
    linkAll: 'Auf die Merkliste',
    noScript:
      'Die Liste führt Ihr Browser, und dafür braucht er JavaScript. Ohne leistet ein Feedreader dasselbe: Wählen Sie unter {feeds}, oder laden Sie {opml}.',
    find: 'Wertpapiere, Themen, Ressorts, Serien und Autoren suchen',
    follows: 'Sie folgen',
    more: 'Teilen, einlesen, löschen',
    share: 'Link zu dieser Liste',
    opml: 'Diese Feeds als OPML',
    paste: 'Kürzel oder der Text einer OPML-Datei',
    file: 'OPML-Datei',
    bring: 'Einlesen',
    stored:
      'Nur in diesem Browser gespeichert: wem Sie folgen, was Sie zuletzt gesehen haben, und Kopien dieser Seite und ihrer Feeds. Gesendet wird nichts außer den Abrufen dieser Feeds.',
    remove: 'Alles löschen',
    all: 'Allen folgen',
    replace: 'Meine Liste ersetzen',
    dismiss: 'Jetzt nicht',
  },
  watch: {
    empty:
      'Sie folgen noch nichts. Suchen Sie oben, oder wählen Sie „Merkliste“ auf der Seite eines Wertpapiers, Themas, Ressorts, einer Serie oder eines Autors.',
    offered: 'Der Link schlägt vor, zu folgen:',
    follow: '{name} folgen',
    unfollow: '{name} nicht mehr folgen',
    followed: 'Sie folgen nun: {name}.',
    unfollowed: 'Sie folgen nicht mehr: {name}.',
    loading: 'Wird geladen…',
    isNew: 'Neu',
    fresh: {
      one: '{count} neuer seit Ihrem letzten Besuch',
      other: '{count} neue seit Ihrem letzten Besuch',
    },
    offline: 'Keine Verbindung: Dies wurde früher geladen.',
    unreachable: 'Nicht zu laden: {names}.',
    silent: 'Zurzeit ohne Artikel: {names}.',
    unknown: 'Hier nicht bekannt: {names}.',
    notKept:
      'Dieser Browser behält nichts: Die Liste besteht, bis die Seite geschlossen wird. Der Link zu ihr bewahrt sie auf.',
    full: 'Mehr als {most} sind nicht möglich.',
    notFound: 'Nichts heißt „{query}“.',
    deleted: 'Alles ist gelöscht.',
  },
};
