package dev.flashover.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of figures, as it is printed and quoted. */
public final class Figures {
    private final List<String[]> rows = new ArrayList<>();

    Figures row(Object... cells) {
        String[] row = new String[cells.length];
        for (int column = 0; column < cells.length; column++) {
            row[column] = cells[column] instanceof Double number
                    ? String.format(Locale.ROOT, "%.1f", number)
                    : String.valueOf(cells[column]);
        }
        rows.add(row);
        return this;
    }

    /** A number with so many decimals, a dash for NaN. */
    static String fixed(double value, int decimals) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Markdown, columns lined up so that it can be read as it is. */
    public List<String> lines() {
        int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                widths[column] = Math.max(widths[column], row[column].length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder("|");
            for (int column = 0; column < columns; column++) {
                String cell = column < row.length ? row[column] : "";
                line.append(' ')
                        .append(cell)
                        .append(" ".repeat(widths[column] - cell.length()))
                        .append(" |");
            }
            lines.add(line.toString());
            if (lines.size() == 1) {
                lines.add(line.toString().replaceAll("[^|]", "-"));
            }
        }
        return lines;
    }
}
