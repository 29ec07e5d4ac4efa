import type { WatchWords } from '../watch-words.ts';

export const watch: WatchWords<'one' | 'many' | 'other'> = {
  watchPage: {
    description:
      'Elija valores, temas, secciones, series y autores: sus artículos más recientes aparecen aquí en una sola lista. Su elección se queda en este navegador.',
    short:
      'Seguir valores, temas, secciones, series y autores, y leer sus últimos artículos en una sola lista.',
    linkAll: 'Añadir a mi seguimiento',
    noScript:
      'La lista la lleva su navegador, que necesita JavaScript para ello. Sin él, un lector de canales hace lo mismo: elija entre {feeds}, o descargue {opml}.',
    find: 'Buscar valores, temas, secciones, series y autores',
    follows: 'Usted sigue',
    more: 'Compartir, importar, borrar',
    share: 'Enlace a esta lista',
    opml: 'Estos canales en OPML',
    paste: 'Símbolos, o el texto de un archivo OPML',
    file: 'Archivo OPML',
    bring: 'Importar',
    stored:
      'Guardado solo en este navegador: lo que usted sigue, lo último que vio, y copias de esta página y de sus canales. No se envía nada salvo las peticiones de esos canales.',
    remove: 'Borrarlo todo',
    all: 'Seguir todo',
    replace: 'Sustituir mi lista',
    dismiss: 'Ahora no',
  },
  watch: {
    empty:
      'Aún no sigue nada. Busque arriba, o elija «Mi seguimiento» en la página de un valor, un tema, una sección, una serie o un autor.',
    offered: 'El enlace propone seguir:',
    follow: 'Seguir {name}',
    unfollow: 'Dejar de seguir {name}',
    followed: 'Ahora sigue {name}.',
    unfollowed: 'Ya no sigue {name}.',
    loading: 'Cargando…',
    isNew: 'Nuevo',
    fresh: {
      one: '{count} nuevo desde su última visita',
      many: '{count} de nuevos desde su última visita',
      other: '{count} nuevos desde su última visita',
    },
    offline: 'Sin conexión: esto es lo que se cargó antes.',
    unreachable: 'No se pudo cargar: {names}.',
    silent: 'Sin artículos por ahora: {names}.',
    unknown: 'Aquí no se conoce: {names}.',
    notKept:
      'Este navegador no guarda nada: la lista dura hasta que se cierre la página. El enlace a la lista la conserva.',
    full: 'No se pueden seguir más de {most}.',
    notFound: 'Nada se llama «{query}».',
    deleted: 'Todo está borrado.',
  },
};
