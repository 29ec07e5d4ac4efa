import type { InitTexts } from '../init-texts.ts';

export const fr: InitTexts = {
  disclosure: 'Rien de ce qui est publié ici ne constitue un conseil en investissement.',
  desk: {
    name: 'La rédaction',
    role: 'Rédaction',
    bio: 'La rédaction signe collectivement ce qui ne porte pas de nom.',
  },
  person: '{author} écrit et édite {name} sous sa seule responsabilité.',
  section: 'Tous les articles de la rubrique {name}.',
  tag: { name: 'Le journal', description: 'Ce que la rédaction dit du journal.' },
  about: {
    title: 'À propos',
    description: 'Qui publie le journal et comment joindre la rédaction.',
    text: [
      '{name} est publié par {publisher}. Pour joindre la rédaction, écrivez à {email}.',
      'Rien de ce qui est publié ici ne constitue un conseil en investissement. Aucun article ne tient compte de la situation particulière d’un lecteur.',
    ],
  },
  standards: {
    title: 'Principes',
    description: 'Comment la rédaction traite ses sources et corrige ses erreurs.',
    text: [
      'Les articles reposent sur des sources citées à la fin. Ce qui ne peut être confirmé est omis.',
      'Une erreur de fait est corrigée dans le texte, et une note dit ce qui s’y trouvait auparavant. Pour en signaler une, écrivez à {email}.',
      'Les opinions sont signalées comme telles.',
    ],
  },
  sponsorship:
    'Ce qui a été payé porte partout le nom de celui qui a payé. Il n’a aucune influence sur l’information.',
  holdings:
    'Les auteurs indiquent les titres qu’ils détiennent. Un article qui traite de l’un d’eux le précise.',
  privacy: {
    title: 'Confidentialité',
    description: 'Ce que le journal apprend de ses lecteurs.',
    text: [
      'Ces pages ne déposent aucun cookie, ne comptent aucune visite et ne chargent rien depuis d’autres sites. Vos réglages, comme l’affichage clair ou sombre, restent dans votre navigateur.',
      'Le serveur qui fournit les pages peut tenir un journal des requêtes, comme tout serveur web.',
    ],
  },
  story: {
    title: 'Le premier article',
    description:
      'Cet article reste ici en attendant le premier véritable. Il montre l’aspect d’une page.',
    text: [
      'Les nouvelles paraîtront ici. Un article est un fichier texte dans un dépôt git\u00a0: il est vérifié quand il est proposé et paraît avec la publication suivante.',
      'Pour en écrire un autre, lancez `npm run new`. Une fois qu’il est là, supprimez celui-ci.',
    ],
  },
  promo: {
    headline: 'Suivez le journal dans un lecteur de flux',
    text: 'Tous les articles en entier, sans inscription.',
  },
};
