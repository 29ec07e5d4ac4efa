import type { InitTexts } from './init-texts.ts';
import { ar } from './texts/ar.ts';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import { fr } from './texts/fr.ts';
import { he } from './texts/he.ts';
import { ja } from './texts/ja.ts';
import { ptBR } from './texts/pt-br.ts';

const TEXTS: Readonly<Record<string, InitTexts>> = { ar, de, en, es, fr, he, ja, pt: ptBR };

/** The texts of a language that the publication can be in, by its tag. */
export function textsOf(tag: string): InitTexts {
  return TEXTS[new Intl.Locale(tag).language] ?? en;
}
