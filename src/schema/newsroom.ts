import { z } from 'zod';

/** Where the repository of a paper lies, and how the desk reaches it from a browser. */
export interface Newsroom {
  /** What holds the repository; Forgejo is `gitea`. */
  readonly service: NewsroomService;
  /** Owner and name: `owner/paper`. */
  readonly repository: string;
  /** What is published. Default `main`. */
  readonly branch?: string;
  /** Scheme and host of a service of your own, as in `https://git.example`. Default the public one. */
  readonly server?: string;
  /**
   * What signs in besides personal tokens: the origin of an OAuth helper (GitHub), or the id of an
   * application (GitLab with PKCE, Gitea). Default tokens alone.
   */
  readonly signIn?: { readonly helper?: string; readonly application?: string };
  /** Whether stories become pull requests that others read before they are out. Default true; Gitea has none. */
  readonly review?: boolean;
  /** Whether people who may not write to the repository may propose stories, from forks (GitHub). Default false. */
  readonly guests?: boolean;
}

export const newsroomServices = ['github', 'gitlab', 'gitea'] as const;
export type NewsroomService = (typeof newsroomServices)[number];

/** Address of the newsroom below the site's own. */
export const NEWSROOM_PATH = '/newsroom/';

/** Public services: where they lie, and where their answers come from. */
const PUBLIC: Readonly<Record<NewsroomService, { server: string; api: string; pictures: string }>> =
  {
    github: {
      server: 'https://github.com',
      api: 'https://api.github.com',
      pictures: 'https://avatars.githubusercontent.com',
    },
    gitlab: {
      server: 'https://gitlab.com',
      api: 'https://gitlab.com',
      pictures: 'https://gitlab.com',
    },
    gitea: { server: 'https://gitea.com', api: 'https://gitea.com', pictures: 'https://gitea.com' },
  };

/** The origins that a newsroom asks, and those whose pictures it shows. */
export function newsroomOrigins({ service, server }: Newsroom): { api: string; pictures: string } {
  return server === undefined ? PUBLIC[service] : { api: server, pictures: server };
}

/** The back end as the editor is told of it; https://sveltiacms.app/en/docs/backends */
export function newsroomBackend({
  service,
  repository,
  branch = 'main',
  server,
  signIn = {},
  guests,
}: Newsroom) {
  const { helper, application } = signIn;
  const common = { repo: repository, branch };
  const methods: ('oauth' | 'token')[] =
    helper === undefined && application === undefined ? ['token'] : ['token', 'oauth'];
  if (service === 'github') {
    return {
      name: service,
      ...common,
      auth_methods: methods,
      ...(helper === undefined ? {} : { base_url: helper }),
      ...(server === undefined ? {} : { api_root: `${server}/api/v3` }),
      ...(guests === true ? { open_authoring: true } : {}),
    };
  }
  const own = application === undefined ? {} : { app_id: application };
  if (service === 'gitlab') {
    return {
      name: service,
      ...common,
      auth_methods: methods,
      ...own,
      ...(application === undefined ? {} : { auth_type: 'pkce' as const }),
      ...(server === undefined ? {} : { api_root: `${server}/api/v4`, base_url: server }),
    };
  }
  return {
    name: service,
    ...common,
    auth_methods: methods,
    ...own,
    ...(server === undefined ? {} : { api_root: `${server}/api/v1`, base_url: server }),
  };
}

/** Words that the schema judges; `origin` is how the configuration reads addresses of services. */
export function newsroomSchema(origin: z.ZodType<string>): z.ZodType<Newsroom> {
  const line = (form: RegExp, wanted: string) =>
    z.string().check((ctx) => {
      if (form.test(ctx.value)) return;
      const message = `is wrong: "${ctx.value.slice(0, 80)}" is not ${wanted}`;
      ctx.issues.push({ code: 'custom', message, input: ctx.value });
    });
  const name = '[\\p{L}\\p{N}._-]+';
  return z
    .strictObject({
      service: z.enum(newsroomServices),
      repository: line(
        new RegExp(`^${name}(?:/${name})+$`, 'u'),
        'owner and name of a repository; write them as in "owner/paper"',
      ),
      branch: line(
        /^[^\s~^:?*[\\]{1,200}$/u,
        'the name of a branch; write one such as "main"',
      ).optional(),
      server: origin.optional(),
      signIn: z
        .strictObject({
          helper: origin.optional(),
          application: line(
            /^[\w.-]{4,200}$/u,
            'the id of an application; copy it from the service',
          ).optional(),
        })
        .optional(),
      review: z.boolean().optional(),
      guests: z.boolean().optional(),
    })
    .check((ctx) => {
      const { service, signIn, review, guests } = ctx.value;
      const refuse = (path: string[], message: string): void => {
        ctx.issues.push({ code: 'custom', path, message, input: ctx.value });
      };
      if (guests === true && service !== 'github') {
        refuse(['guests'], 'is for GitHub alone; leave it out');
      }
      if (guests === true && review === false) {
        refuse(['review'], 'is false, and what guests write must be read; leave it out');
      }
      if (review === true && service === 'gitea') {
        refuse(['review'], 'is true, and the editor opens no pull requests on Gitea; leave it out');
      }
      if (signIn?.helper !== undefined && service !== 'github') {
        refuse(['signIn', 'helper'], 'is for GitHub; write the id of an "application"');
      }
      if (signIn?.application !== undefined && service === 'github') {
        refuse(['signIn', 'application'], 'is not for GitHub; write the origin of a "helper"');
      }
    }) as z.ZodType<Newsroom>;
}
