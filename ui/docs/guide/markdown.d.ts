/** A page of docs/, made into HTML while the pages are built (ui/vite.config.ts): no reader of Markdown travels. */
declare module '*.md' {
  const page: { html: string; headings: { id: string; text: string }[] }
  export default page
}
