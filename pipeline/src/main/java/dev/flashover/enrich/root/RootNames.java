package dev.flashover.enrich.root;

import java.util.List;

/**
 * The names of what a mention passes on.
 *
 * @param root the name under which it is counted
 * @param aliases other names of the same thing, without the root and without duplicates; at most 8
 */
public record RootNames(String root, List<String> aliases) {
    public RootNames {
        aliases = List.copyOf(aliases);
    }
}
