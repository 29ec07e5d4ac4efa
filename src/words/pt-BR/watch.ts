import type { WatchWords } from '../watch-words.ts';

export const watch: WatchWords<'one' | 'many' | 'other'> = {
  watchPage: {
    description:
      'Escolha ativos, temas, editorias, séries e autores: suas reportagens mais recentes ficam aqui em uma só lista. Sua escolha fica neste navegador.',
    short:
      'Acompanhar ativos, temas, editorias, séries e autores e ler suas últimas reportagens em uma só lista.',
    linkAll: 'Acompanhar na minha lista',
    noScript:
      'Quem guarda a lista é o seu navegador, que precisa de JavaScript para isso. Sem ele, um leitor de RSS faz o mesmo: escolha entre {feeds}, ou baixe {opml}.',
    find: 'Buscar ativos, temas, editorias, séries e autores',
    follows: 'Você acompanha',
    more: 'Compartilhar, importar, apagar',
    share: 'Link para esta lista',
    opml: 'Estas assinaturas em OPML',
    paste: 'Códigos, ou o texto de um arquivo OPML',
    file: 'Arquivo OPML',
    bring: 'Importar',
    stored:
      'Guardado só neste navegador: o que você acompanha, o que viu por último e cópias desta página e de suas assinaturas. Nada é enviado além dos pedidos dessas assinaturas.',
    remove: 'Apagar tudo',
    all: 'Acompanhar tudo',
    replace: 'Substituir minha lista',
    dismiss: 'Agora não',
  },
  watch: {
    empty:
      'Você ainda não acompanha nada. Busque acima, ou escolha “Minha lista” na página de um ativo, um tema, uma editoria, uma série ou um autor.',
    offered: 'O link propõe acompanhar:',
    follow: 'Acompanhar {name}',
    unfollow: 'Deixar de acompanhar {name}',
    followed: 'Agora você acompanha {name}.',
    unfollowed: 'Você não acompanha mais {name}.',
    loading: 'Carregando…',
    isNew: 'Novo',
    fresh: {
      one: '{count} nova desde sua última visita',
      many: '{count} de novas desde sua última visita',
      other: '{count} novas desde sua última visita',
    },
    offline: 'Sem conexão: isto é o que foi carregado antes.',
    unreachable: 'Não foi possível carregar: {names}.',
    silent: 'Sem reportagens no momento: {names}.',
    unknown: 'Não conhecido aqui: {names}.',
    notKept:
      'Este navegador não guarda nada: a lista dura até a página ser fechada. O link para a lista a conserva.',
    full: 'Não é possível acompanhar mais de {most}.',
    notFound: 'Nada se chama “{query}”.',
    deleted: 'Tudo foi apagado.',
  },
};
