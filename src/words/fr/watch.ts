import type { WatchWords } from '../watch-words.ts';

export const watch: WatchWords<'one' | 'many' | 'other'> = {
  watchPage: {
    description:
      'Choisissez des valeurs, des thèmes, des rubriques, des séries et des auteurs\u00a0: leurs articles les plus récents se lisent ici en une seule liste. Votre choix reste dans ce navigateur.',
    short:
      'Suivre des valeurs, des thèmes, des rubriques, des séries et des auteurs, et lire leurs derniers articles en une seule liste.',
    linkAll: 'Suivre dans ma sélection',
    noScript:
      'C’est votre navigateur qui tient la liste, et il lui faut JavaScript. Sans lui, un lecteur de flux fait de même\u00a0: choisissez parmi {feeds}, ou prenez {opml}.',
    find: 'Trouver valeurs, thèmes, rubriques, séries et auteurs',
    follows: 'Vous suivez',
    more: 'Partager, importer, supprimer',
    share: 'Lien vers cette liste',
    opml: 'Ces flux en OPML',
    paste: 'Symboles, ou texte d’un fichier OPML',
    file: 'Fichier OPML',
    bring: 'Importer',
    stored:
      'Conservé dans ce seul navigateur\u00a0: ce que vous suivez, ce que vous avez vu en dernier, et des copies de cette page et de ses flux. Rien n’est envoyé, hormis les demandes de ces flux.',
    remove: 'Tout supprimer',
    all: 'Tout suivre',
    replace: 'Remplacer ma liste',
    dismiss: 'Pas maintenant',
  },
  watch: {
    empty:
      'Vous ne suivez encore rien. Cherchez ci-dessus, ou choisissez «\u202fMa sélection\u202f» sur la page d’une valeur, d’un thème, d’une rubrique, d’une série ou d’un auteur.',
    offered: 'Le lien propose de suivre\u00a0:',
    follow: 'Suivre {name}',
    unfollow: 'Ne plus suivre {name}',
    followed: 'Ajouté à votre liste\u00a0: {name}.',
    unfollowed: 'Retiré de votre liste\u00a0: {name}.',
    loading: 'Chargement…',
    isNew: 'Nouveau',
    fresh: {
      one: '{count} nouveau depuis votre dernière visite',
      many: '{count} de nouveaux depuis votre dernière visite',
      other: '{count} nouveaux depuis votre dernière visite',
    },
    offline: 'Pas de connexion\u00a0: voici ce qui a été chargé auparavant.',
    unreachable: 'Chargement impossible\u00a0: {names}.',
    silent: 'Sans article pour l’instant\u00a0: {names}.',
    unknown: 'Inconnu ici\u00a0: {names}.',
    notKept:
      'Ce navigateur ne conserve rien\u00a0: la liste dure jusqu’à la fermeture de la page. Le lien vers la liste la garde.',
    full: 'On ne peut pas en suivre plus de {most}.',
    notFound: 'Rien ne s’appelle «\u202f{query}\u202f».',
    deleted: 'Tout est supprimé.',
  },
};
