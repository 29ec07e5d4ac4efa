import type { SearchWords } from '../search-words.ts';

export const search: SearchWords<'one' | 'other'> = {
  searchPage: {
    filters: 'Filter',
    order: 'Reihenfolge',
    best: 'Beste Treffer',
    newest: 'Neueste zuerst',
    chosen: 'Gesetzte Filter',
    targets: 'Seiten dazu',
    results: 'Artikel',
    more: 'Weitere Artikel',
    retry: 'Noch einmal versuchen',
    key: 'Die Taste {key} führt auf jeder Seite zur Suche',
    unbuilt: 'In der Entwicklung gibt es keine Suche: Ihren Index legt der Build an.',
    failure:
      'Prüfen Sie die Verbindung und versuchen Sie es noch einmal. Zu allen Artikeln kommen Sie auch über {ways}.',
    noScript:
      'Die Suche läuft im Browser und braucht JavaScript. Ohne JavaScript kommen Sie zu jedem Artikel über {ways} oder mit {engine}, die nur diese Seiten durchsucht.',
    links: {
      archive: 'das Archiv',
      topics: 'die Themen',
      tickers: 'die Wertpapiere',
      engine: 'einer Suchmaschine',
    },
  },
  search: {
    filters: {
      section: 'Ressort',
      kind: 'Textsorte',
      ticker: 'Wertpapier',
      tag: 'Thema',
      author: 'Autor',
      year: 'Jahr',
    },
    kinds: {
      news: 'Nachricht',
      analysis: 'Analyse',
      opinion: 'Meinung',
      explainer: 'Hintergrund',
      live: 'Liveblog',
      sponsored: 'Anzeige',
    },
    all: 'Alle',
    filter: '{filter}: {value}',
    removeFilter: 'Filter entfernen:',
    searching: 'Die Suche läuft …',
    unreachable: 'Der Suchindex ist nicht erreichbar.',
    older: 'Auch ältere Artikel durchsuchen, {months}',
    formerly: '(früher {symbol})',
    didYouMean: 'Meinten Sie {page}?',
    noFilters: 'Ohne Filter suchen',
    fewerWords: 'Jedes Wort muss vorkommen: Versuchen Sie es mit weniger oder anderen Wörtern.',
    lookThrough: 'Sehen Sie im {archive} nach.',
    archive: 'Archiv',
    stories: { one: '{count} Artikel', other: '{count} Artikel' },
    storiesSince: { one: '{count} Artikel seit {month}', other: '{count} Artikel seit {month}' },
    nothing: 'Kein Artikel passt.',
    nothingSince: 'Seit {month} passt kein Artikel.',
    lacking: 'Kein Artikel enthält {words}.',
    lackingSince: 'Seit {month} enthält kein Artikel {words}.',
    lackingAndRest: 'Kein Artikel enthält {words}, und keiner alles Übrige.',
    lackingAndRestSince: 'Seit {month} enthält kein Artikel {words}, und keiner alles Übrige.',
    notAll: 'Kein Artikel enthält alles.',
    without: '{stories} ohne {word}',
    withoutThem: 'Ohne diese Wörter: {stories}',
    beginning: '{stories} mit Wörtern, die so beginnen',
    apart: '{stories} mit den Wörtern einzeln',
    quoted: '„{word}“',
    common: (
      'aber alle als also am an auch auf aus bei bin bis bist da das dass dem den der des die ' +
      'dies diese dieser dieses doch du durch ein eine einem einen einer eines er es für hat ' +
      'hatte ich ihr im in ist ja kann mit nach nicht noch nun nur ob oder sein sich sie sind so ' +
      'über um und uns vom von vor war waren was wegen wenn wer wie wird wir wo zu zum zur'
    ).split(' '),
  },
};
