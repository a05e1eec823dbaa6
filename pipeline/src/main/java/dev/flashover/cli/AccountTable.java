package dev.flashover.cli;

import dev.flashover.audit.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How an account looks. */
final class AccountTable {
    private AccountTable() {}

    static List<String> lines(Account account) {
        Table table = new Table()
                .row("mentions read", number(account.read()), "")
                .row("  enriched", number(account.enriched()), "about a watched brand, new")
                .row("  duplicate", number(account.duplicate()), "about a watched brand, there before")
                .row("  unmatched", number(account.unmatched()), "about no watched brand")
                .row("  dead letters", number(account.deadLetters()), "could not be used, see `dead-letters`");
        if (account.waiting() > 0) {
            table.row("  waiting", number(account.waiting()), "not processed yet");
        }
        List<String> lines = new ArrayList<>(table.lines());
        if (account.unmatched() < 0) {
            lines.add("These numbers cannot be: the topics were changed while they were counted, or records are lost.");
        }
        return lines;
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
