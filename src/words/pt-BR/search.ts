import type { SearchWords } from '../search-words.ts';

export const search: SearchWords<'one' | 'many' | 'other'> = {
  searchPage: {
    filters: 'Filtros',
    order: 'Ordem',
    best: 'Mais relevantes',
    newest: 'Mais recentes',
    chosen: 'Filtros ativos',
    targets: 'Páginas sobre isto',
    results: 'Reportagens',
    more: 'Mais reportagens',
    retry: 'Tentar de novo',
    key: 'A tecla {key} leva à busca, em todas as páginas',
    unbuilt: 'Em desenvolvimento não há busca: o índice é criado na construção do site.',
    failure: 'Verifique a conexão e tente de novo. Também se chega a todas as reportagens {ways}.',
    noScript:
      'A busca é feita no navegador e precisa de JavaScript. Sem ele, chega-se a todas as reportagens {ways}, ou com {engine} limitado a este site.',
    links: {
      archive: 'pelo arquivo',
      topics: 'pelos temas',
      tickers: 'pelos ativos',
      engine: 'um buscador',
    },
  },
  search: {
    filters: {
      section: 'Editoria',
      kind: 'Gênero',
      ticker: 'Ativo',
      tag: 'Tema',
      author: 'Autor',
      year: 'Ano',
    },
    kinds: {
      news: 'Notícia',
      analysis: 'Análise',
      opinion: 'Opinião',
      explainer: 'Entenda',
      live: 'Ao vivo',
      sponsored: 'Conteúdo patrocinado',
    },
    all: 'Tudo',
    filter: '{filter}: {value}',
    removeFilter: 'Remover o filtro',
    searching: 'Buscando…',
    unreachable: 'Não foi possível acessar o índice de busca.',
    older: 'Buscar também em reportagens mais antigas, {months}',
    formerly: '(antes {symbol})',
    didYouMean: 'Você quis dizer {page}?',
    noFilters: 'Buscar sem filtros',
    fewerWords: 'Todas as palavras devem aparecer: tente com menos, ou com outras.',
    lookThrough: 'Consulte o {archive}.',
    archive: 'arquivo',
    stories: {
      one: '{count} reportagem',
      many: '{count} de reportagens',
      other: '{count} reportagens',
    },
    storiesSince: {
      one: '{count} reportagem desde {month}',
      many: '{count} de reportagens desde {month}',
      other: '{count} reportagens desde {month}',
    },
    nothing: 'Nenhuma reportagem corresponde.',
    nothingSince: 'Nenhuma reportagem corresponde desde {month}.',
    lacking: 'Nenhuma reportagem contém {words}.',
    lackingSince: 'Nenhuma reportagem desde {month} contém {words}.',
    lackingAndRest: 'Nenhuma reportagem contém {words}, e nenhuma contém todo o resto.',
    lackingAndRestSince:
      'Nenhuma reportagem desde {month} contém {words}, e nenhuma contém todo o resto.',
    notAll: 'Nenhuma reportagem contém tudo isso.',
    without: '{stories} sem {word}',
    withoutThem: 'Sem essas palavras: {stories}',
    beginning: '{stories} com palavras que começam assim',
    apart: '{stories} com estas palavras separadas',
    quoted: '“{word}”',
    common: (
      'a à ao aos as às com como da das de do dos e é ela ele em entre era essa esse esta este eu ' +
      'foi há isso isto já lhe mais mas me meu minha muito na nas não nem no nos num o os ou para ' +
      'pela pelo por qual quando que quem se sem ser seu só sua são também te tem um uma você'
    ).split(' '),
  },
};
