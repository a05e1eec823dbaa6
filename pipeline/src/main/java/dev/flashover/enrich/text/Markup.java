package dev.flashover.enrich.text;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Takes HTML away: tags go, entities are decoded, scripts and styles vanish with what is in them. */
final class Markup {
    private Markup() {}

    /**
     * The text that a browser would show.
     *
     * @param links receives the targets of its links
     */
    static String strip(String text, List<String> links) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        // Not Element.text(): it folds the no-break spaces that broken encodings are recognised by.
        Jsoup.parse(text).traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    shown.append(words.getWholeText());
                } else if (node instanceof Element element) {
                    separate(element, shown);
                    String target = element.normalName().equals("a") ? element.attr("href") : "";
                    if (target.startsWith("http")) {
                        links.add(target);
                    }
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    separate(element, shown);
                }
            }
        });
        return shown.toString();
    }

    private static void separate(Element element, StringBuilder shown) {
        if (element.isBlock() || element.normalName().equals("br")) {
            shown.append('\n');
        }
    }
}
