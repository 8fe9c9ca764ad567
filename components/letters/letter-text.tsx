import Markdown, { type Components, type Options } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import styles from './letter-text.module.css';

/** No raw HTML, no pictures (each would be a request to somewhere else), links to pages and mailboxes only. */
const schema: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: 'p h1 h2 h3 h4 h5 h6 ul ol li em strong a blockquote hr br code pre'.split(' '),
  attributes: { a: ['href', 'title'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
};

const rehypePlugins: Options['rehypePlugins'] = [[rehypeSanitize, schema]];

// A relative link would lead to the dashboard, or, with two slashes, away. A browser takes `%2e` for a dot.
const leads = /^(?:https?:\/\/|mailto:|(?:\/[a-z]{2})?\/letters\/(?![^?#]*(?:\.\.|%|\\)))/i;

/** The page's first heading is the letter's title: those inside the text stand beneath it. */
const components: Components = {
  h1: 'h2',
  h2: 'h3',
  h3: 'h4',
  h4: 'h5',
  h5: 'h6',
  a: ({ href, title, children }) => (
    <a href={leads.test(href ?? '') ? href : undefined} title={title} rel="nofollow noopener">
      {children}
    </a>
  ),
};

interface LetterTextProps {
  markdown: string;
  /** `letter` is the letter itself; `plain` is smaller, for answers, updates and what organizers write elsewhere. */
  size?: 'letter' | 'plain';
}

/** Text that an organizer wrote, as Markdown, with nothing in it that could run, load or impersonate. */
export function LetterText({ markdown, size = 'letter' }: LetterTextProps) {
  return (
    <div className={`${styles.text} ${styles[size]}`}>
      <Markdown skipHtml rehypePlugins={rehypePlugins} components={components}>
        {markdown}
      </Markdown>
    </div>
  );
}
