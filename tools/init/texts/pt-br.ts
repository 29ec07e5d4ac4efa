import type { InitTexts } from '../init-texts.ts';

export const ptBR: InitTexts = {
  disclosure: 'Nada do que se publica aqui é recomendação de investimento.',
  desk: {
    name: 'Redação',
    role: 'Redação',
    bio: 'A redação assina em conjunto o que não leva nome.',
  },
  person: '{author} escreve e edita {name}.',
  section: 'Todas as reportagens da editoria {name}.',
  tag: { name: 'O jornal', description: 'O que a redação conta sobre o jornal.' },
  about: {
    title: 'Quem somos',
    description: 'Quem publica o jornal e como escrever à redação.',
    text: [
      '{name} é uma publicação de {publisher}. Para falar com a redação, escreva para {email}.',
      'Nada do que se publica aqui é recomendação de investimento. Nenhuma reportagem leva em conta a situação de um leitor em particular.',
    ],
  },
  standards: {
    title: 'Princípios',
    description: 'Como a redação trata as fontes e corrige os erros.',
    text: [
      'As reportagens se baseiam em fontes citadas no final. O que não se pode confirmar fica de fora.',
      'Um erro de fato é corrigido no texto, e uma nota diz o que estava lá antes. Para avisar de um erro, escreva para {email}.',
      'Opinião é identificada como opinião.',
    ],
  },
  sponsorship:
    'O que foi pago leva sempre o nome de quem pagou. Quem paga não influi no noticiário.',
  holdings:
    'Os autores informam os ativos que possuem. Uma reportagem que trata de um deles diz isso.',
  privacy: {
    title: 'Privacidade',
    description: 'O que o jornal fica sabendo de seus leitores.',
    text: [
      'Estas páginas não usam cookies, não contam visitas e não carregam nada de outros sites. O que você escolhe, como a aparência clara ou escura, fica no seu navegador.',
      'O servidor que entrega as páginas pode registrar os acessos, como qualquer servidor web.',
    ],
  },
  story: {
    title: 'A primeira reportagem',
    description:
      'Este texto fica aqui até chegar a primeira reportagem de verdade. Mostra o aspecto de uma página.',
    text: [
      'Aqui estarão as notícias. Uma reportagem é um arquivo de texto em um repositório git: é verificada quando é enviada e sai com a edição seguinte.',
      'Para escrever outra, execute `npm run new`. Quando ela estiver pronta, apague esta.',
    ],
  },
  promo: {
    headline: 'Acompanhe o jornal em um leitor de feeds',
    text: 'Todas as reportagens completas, sem cadastro.',
  },
};
