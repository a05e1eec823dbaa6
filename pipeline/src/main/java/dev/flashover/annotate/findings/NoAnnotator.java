package dev.flashover.annotate.findings;

/** Knows no language. */
public final class NoAnnotator implements TextAnnotator {
    @Override
    public String name() {
        return "none";
    }

    @Override
    public boolean knows(String language) {
        return false;
    }

    @Override
    public Findings annotate(String text, String language) {
        throw new UnsupportedOperationException("knows no language");
    }
}
