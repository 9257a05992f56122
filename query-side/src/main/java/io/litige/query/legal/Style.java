package io.litige.query.legal;

/** How the readable timeline looks, on screen and on paper; no file from elsewhere is needed. */
final class Style {
    private static final String CSS = """

            @page { size: A4; margin: 20mm 14mm 20mm 14mm;
              @top-left { content: "%1$s"; font: 8pt 'Liberation Sans', sans-serif; color: #333; }
              @bottom-left { content: "%2$s"; font: 8pt 'Liberation Sans', sans-serif; color: #333; }
              @bottom-right { content: "%3$s " counter(page) " / " counter(pages); font: 8pt 'Liberation Sans', sans-serif; color: #333; } }
            body { font: 9.5pt/1.35 'Liberation Sans', Arial, sans-serif; color: #000; margin: 0; }
            main { max-width: 60em; margin: 0 auto; padding: 0 1pt; }
            h1 { font-size: 16pt; margin: 0 0 8pt 0; }
            h2 { font-size: 12pt; margin: 14pt 0 6pt 0; page-break-after: avoid; }
            .sheet { page-break-before: always; }
            table { width: 100%%; border-collapse: collapse; margin: 0 0 10pt 0; -fs-table-paginate: paginate; }
            caption { text-align: left; font-style: italic; margin: 0 0 4pt 0; }
            thead { display: table-header-group; }
            th, td { border: 0.5pt solid #777; padding: 3pt 4pt; text-align: left; vertical-align: top; }
            thead th { background: #eee; }
            .facts th { width: 26%%; background: #f5f5f5; }
            .timeline { table-layout: fixed; }
            .no { width: 7%%; } .when { width: 21%%; } .who { width: 17%%; }
            td p { margin: 0; white-space: pre-wrap; word-wrap: break-word; }
            td p.note { margin-top: 3pt; padding-left: 5pt; border-left: 2pt solid #999; }
            .via { color: #444; font-size: 8.5pt; }
            tr { page-break-inside: avoid; }
            .claim { border: 1pt solid #000; padding: 6pt 8pt; font-weight: bold; }
            .brief { font-weight: normal; font-size: 6.5pt; color: #444; }
            .withheld { font-style: italic; background: #f0f0f0; }
            .amount { text-align: right; }
            .exhibits { font-size: 8.5pt; table-layout: fixed; }
            .exhibits td, .exhibits th { word-wrap: break-word; }
            .exhibits .hash { font-size: 6.5pt; }
            .c-number { width: 8%%; } .c-date { width: 12%%; } .c-parties { width: 15%%; } .c-type { width: 15%%; }
            .c-size { width: 8%%; } .c-sha256 { width: 16%%; } .c-event { width: 7%%; }
            .leaves { font-size: 7.5pt; white-space: pre; margin: 0; }
            """;

    private Style() {}

    /**
     * @param head what stands at the head of every page; no quotation marks, as in the others
     * @param foot what stands at its foot
     * @param page the reader's word for page
     */
    static String css(String head, String foot, String page) {
        return CSS.formatted(head, foot, page);
    }
}
