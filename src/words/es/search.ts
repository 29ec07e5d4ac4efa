import type { SearchWords } from '../search-words.ts';

export const search: SearchWords<'one' | 'many' | 'other'> = {
  searchPage: {
    filters: 'Filtros',
    order: 'Orden',
    best: 'Más relevantes',
    newest: 'Más recientes',
    chosen: 'Filtros activos',
    targets: 'Páginas sobre esto',
    results: 'Artículos',
    more: 'Más artículos',
    retry: 'Reintentar',
    key: 'La tecla {key} lleva a la búsqueda, en todas las páginas',
    unbuilt: 'En desarrollo no hay búsqueda: su índice se crea al construir el sitio.',
    failure:
      'Compruebe la conexión e inténtelo de nuevo. También se llega a todos los artículos por {ways}.',
    noScript:
      'La búsqueda se hace en el navegador y necesita JavaScript. Sin él, se llega a todos los artículos por {ways}, o con {engine} limitado a este sitio.',
    links: {
      archive: 'el archivo',
      topics: 'los temas',
      tickers: 'los valores',
      engine: 'un buscador',
    },
  },
  search: {
    filters: {
      section: 'Sección',
      kind: 'Género',
      ticker: 'Valor',
      tag: 'Tema',
      author: 'Autor',
      year: 'Año',
    },
    kinds: {
      news: 'Noticia',
      analysis: 'Análisis',
      opinion: 'Opinión',
      explainer: 'Claves',
      live: 'En directo',
      sponsored: 'Contenido patrocinado',
    },
    all: 'Todo',
    filter: '{filter}: {value}',
    removeFilter: 'Quitar el filtro',
    searching: 'Buscando…',
    unreachable: 'No se puede acceder al índice de búsqueda.',
    older: 'Buscar también en artículos anteriores, {months}',
    formerly: '(antes {symbol})',
    didYouMean: '¿Quiso decir {page}?',
    noFilters: 'Buscar sin filtros',
    fewerWords: 'Deben aparecer todas las palabras: pruebe con menos, o con otras.',
    lookThrough: 'Consulte el {archive}.',
    archive: 'archivo',
    stories: { one: '{count} artículo', many: '{count} de artículos', other: '{count} artículos' },
    storiesSince: {
      one: '{count} artículo desde {month}',
      many: '{count} de artículos desde {month}',
      other: '{count} artículos desde {month}',
    },
    nothing: 'Ningún artículo coincide.',
    nothingSince: 'Ningún artículo coincide desde {month}.',
    lacking: 'Ningún artículo contiene {words}.',
    lackingSince: 'Ningún artículo desde {month} contiene {words}.',
    lackingAndRest: 'Ningún artículo contiene {words}, y ninguno contiene todo lo demás.',
    lackingAndRestSince:
      'Ningún artículo desde {month} contiene {words}, y ninguno contiene todo lo demás.',
    notAll: 'Ningún artículo lo contiene todo.',
    without: '{stories} sin {word}',
    withoutThem: 'Sin esas palabras: {stories}',
    beginning: '{stories} con palabras que empiezan así',
    apart: '{stories} con estas palabras por separado',
    quoted: '“{word}”',
    common: (
      'a al como con de del desde donde e el ella en entre era es esa ese eso esta este esto ha ' +
      'han hasta hay la las le les lo los me mi muy ni no nos o para pero por que qué se ser si ' +
      'sin sobre son su sus también te tu u un una uno y ya yo'
    ).split(' '),
  },
};
