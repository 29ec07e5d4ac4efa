import type { SearchWords } from '../search-words.ts';

export const search: SearchWords<'one' | 'many' | 'other'> = {
  searchPage: {
    filters: 'Filtres',
    order: 'Ordre',
    best: 'Les plus pertinents',
    newest: 'Les plus récents',
    chosen: 'Filtres actifs',
    targets: 'Pages sur ce sujet',
    results: 'Articles',
    more: 'Plus d’articles',
    retry: 'Réessayer',
    key: 'La touche {key} mène à la recherche, sur toutes les pages',
    unbuilt: 'Pas de recherche en développement : son index est créé à la construction du site.',
    failure: 'Vérifiez la connexion et réessayez. On accède aussi à tous les articles par {ways}.',
    noScript:
      'La recherche a lieu dans le navigateur et demande JavaScript. Sans lui, on accède à tous les articles par {ways}, ou par {engine} interrogé pour ce seul site.',
    links: {
      archive: 'les archives',
      topics: 'les thèmes',
      tickers: 'les valeurs',
      engine: 'un moteur de recherche',
    },
  },
  search: {
    filters: {
      section: 'Rubrique',
      kind: 'Genre',
      ticker: 'Valeur',
      tag: 'Thème',
      author: 'Auteur',
      year: 'Année',
    },
    kinds: {
      news: 'Actualité',
      analysis: 'Analyse',
      opinion: 'Opinion',
      explainer: 'Décryptage',
      live: 'Direct',
      sponsored: 'Contenu sponsorisé',
    },
    all: 'Tout',
    filter: '{filter}\u00a0: {value}',
    removeFilter: 'Retirer le filtre',
    searching: 'Recherche en cours…',
    unreachable: 'L’index de recherche est inaccessible.',
    older: 'Chercher aussi dans les articles plus anciens, {months}',
    formerly: '(anciennement {symbol})',
    didYouMean: 'Vouliez-vous dire {page}\u202f?',
    noFilters: 'Chercher sans filtre',
    fewerWords: 'Chaque mot doit figurer dans l’article\u00a0: essayez-en moins, ou d’autres.',
    lookThrough: 'Parcourez les {archive}.',
    archive: 'archives',
    stories: { one: '{count} article', many: '{count} d’articles', other: '{count} articles' },
    storiesSince: {
      one: '{count} article depuis {month}',
      many: '{count} d’articles depuis {month}',
      other: '{count} articles depuis {month}',
    },
    nothing: 'Aucun article ne correspond.',
    nothingSince: 'Aucun article ne correspond depuis {month}.',
    lacking: 'Aucun article ne contient {words}.',
    lackingSince: 'Aucun article depuis {month} ne contient {words}.',
    lackingAndRest: 'Aucun article ne contient {words}, et aucun ne contient tout le reste.',
    lackingAndRestSince:
      'Aucun article depuis {month} ne contient {words}, et aucun ne contient tout le reste.',
    notAll: 'Aucun article ne contient tout cela.',
    without: '{stories} sans {word}',
    withoutThem: 'Sans ces mots\u00a0: {stories}',
    beginning: '{stories} avec des mots qui commencent ainsi',
    apart: '{stories} avec ces mots séparés',
    quoted: '«\u202f{word}\u202f»',
    common: (
      'à au aux avec ce ces cette comme d dans de des du elle en est et eux il ils j je l la le ' +
      'les leur lui m ma mais me même mes moi mon n ne nos notre nous on ou où par pas pour qu ' +
      'que qui s sa se ses si son sont sur t ta te tes toi ton tu un une vos votre vous y'
    ).split(' '),
  },
};
