/**
 * Makes an element. Text always goes in as text: what people typed is never read as markup.
 *
 * @param {string} name as in `p` or `p.meta`
 * @param {Record<string, string | undefined>} attributes those without a value are left out
 * @param {...(Node | string | null | undefined | false)} children those that are nothing are left out
 */
export function el(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** The address, if a link may lead there: people type addresses in. */
export function safeUrl(text) {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

const MARKS = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
];

function inline(node) {
  if (node.type === 'link') {
    const href = safeUrl(node.url);
    const children = (node.children ?? []).map(inline);
    return href ? el('a', { href }, ...children) : el('span', {}, ...children);
  }
  return MARKS.reduce(
    (inner, [mark, tag]) => (node[mark] ? el(tag, {}, inner) : inner),
    document.createTextNode(node.text ?? ''),
  );
}

/** Strapi's Blocks as elements. Headings start at the second level: the first is the headline. */
export function blocks(list) {
  return (list ?? []).map((block) => {
    const children = () =>
      (block.children ?? []).map((child) =>
        child.children && child.type !== 'link' ? blocks([child])[0] : inline(child),
      );
    switch (block.type) {
      case 'heading':
        return el(`h${Math.min(6, Math.max(2, block.level ?? 2))}`, {}, ...children());
      case 'list':
        return el(block.format === 'ordered' ? 'ol' : 'ul', {}, ...children());
      case 'list-item':
        return el('li', {}, ...children());
      case 'quote':
        return el('blockquote', {}, ...children());
      case 'code':
        return el('pre', { tabindex: '0' }, el('code', {}, ...children()));
      case 'image':
        return safeUrl(block.image?.url)
          ? el('img', { src: block.image.url, alt: block.image.alternativeText ?? '', loading: 'lazy' })
          : '';
      default:
        return el('p', {}, ...children());
    }
  });
}
