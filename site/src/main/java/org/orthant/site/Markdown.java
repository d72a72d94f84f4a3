package org.orthant.site;

import java.nio.file.Path;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Documents to pages. HTML in a document is shown as text. */
final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
    private final Links links;

    Markdown(Links links) {
        this.links = links;
    }

    /** The page of {@code document}. */
    Page page(Path document, String text) {
        Node root = parser.parse(text);
        root.accept(new Rewriter(document));
        String body = renderer.render(root)
                .replace("<table>", "<div class=\"scroll\"><table>")
                .replace("</table>", "</table></div>");
        return new Page(document, Page.target(document), title(root, document), body);
    }

    private static String title(Node root, Path document) {
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading) {
                return TextContentRenderer.builder().build().render(node).strip();
            }
        }
        return document.toString();
    }

    private final class Rewriter extends AbstractVisitor {

        private final Path document;

        Rewriter(Path document) {
            this.document = document;
        }

        @Override
        public void visit(Link link) {
            link.setDestination(links.of(document, link.getDestination()));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            image.setDestination(links.of(document, image.getDestination()));
            visitChildren(image);
        }
    }
}
