/** A block of a document, which the PDF and the DOCX show alike. */
export interface DocumentBlock {
  kind: 'kind' | 'title' | 'addressee' | 'text' | 'item' | 'heading' | 'country' | 'name' | 'note';
  text: string;
  /** the language of the text, if it is not the document's */
  lang?: string;
}

export interface SignedDocument {
  /** the language of its own words */
  lang: string;
  title: string;
  blocks: DocumentBlock[];
}
