import type { InitTexts } from '../init-texts.ts';

export const es: InitTexts = {
  disclosure: 'Nada de lo publicado aquí es asesoramiento de inversión.',
  desk: {
    name: 'Redacción',
    role: 'Redacción',
    bio: 'La redacción firma en conjunto lo que no lleva nombre.',
  },
  person: '{author} escribe y edita {name}.',
  section: 'Todos los artículos de la sección {name}.',
  tag: { name: 'El periódico', description: 'Lo que la redacción cuenta del periódico.' },
  about: {
    title: 'Quiénes somos',
    description: 'Quién publica el periódico y cómo escribir a la redacción.',
    text: [
      '{name} es una publicación de {publisher}. Para comunicarse con la redacción, escriba a {email}.',
      'Nada de lo publicado aquí es asesoramiento de inversión. Ningún artículo tiene en cuenta la situación de un lector en particular.',
    ],
  },
  standards: {
    title: 'Principios',
    description: 'Cómo trata la redacción sus fuentes y corrige sus errores.',
    text: [
      'Los artículos se basan en fuentes que se citan al final. Lo que no se puede confirmar se omite.',
      'Un error de hecho se corrige en el texto, y una nota dice lo que había antes. Para avisar de uno, escriba a {email}.',
      'La opinión se señala como opinión.',
    ],
  },
  sponsorship:
    'Lo pagado lleva siempre el nombre de quien pagó. Quien paga no influye en la información.',
  holdings:
    'Los autores indican los valores que poseen. Un artículo que trata de alguno de ellos lo dice.',
  privacy: {
    title: 'Privacidad',
    description: 'Lo que el periódico sabe de sus lectores.',
    text: [
      'Estas páginas no usan cookies, no cuentan visitas y no cargan nada de otros sitios. Lo que usted elige, como el aspecto claro u oscuro, queda en su navegador.',
      'El servidor que entrega las páginas puede registrar las peticiones, como cualquier servidor web.',
    ],
  },
  story: {
    title: 'El primer artículo',
    description:
      'Este artículo está aquí hasta que llegue el primero de verdad. Muestra el aspecto de una página.',
    text: [
      'Aquí estarán las noticias. Un artículo es un archivo de texto en un repositorio git: se revisa al proponerlo y se publica con la siguiente edición.',
      'Para escribir otro, ejecute `npm run new`. Cuando esté, borre este.',
    ],
  },
  promo: {
    headline: 'Siga el periódico en un lector de canales',
    text: 'Todos los artículos completos, sin registrarse.',
  },
};
